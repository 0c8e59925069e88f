import { importCopy } from '@/lib/copy/import'
import { parseTime } from '@/lib/parse-time'
import type { StoryMatter } from '@/lib/schemas/import'
import type { Row } from './tables'

/**
 * Where a story comes from, what it is made with, how search engines and sharing show it, and when it may and may no
 * longer be public. An empty field takes away what the row has.
 */
export function originFields(
  matter: StoryMatter,
  picture: (name: string) => string | null,
): { values: Row['values']; faults: string[] } {
  const faults: string[] = []
  const share = matter.sharePicture ? picture(matter.sharePicture) : null
  if (matter.sharePicture && share === null) {
    faults.push(`sharePicture: ${importCopy.noPicture(matter.sharePicture)}`)
  }
  const time = (name: 'embargoUntil' | 'unpublishAt') => {
    const typed = matter[name]
    if (!typed?.trim()) return typed === undefined ? undefined : null
    const at = parseTime(typed)
    if (!at) faults.push(`${name}: ${typed}${importCopy.noTime}`)
    return at?.toISOString()
  }
  const values = {
    own_work: matter.ownWork,
    original_title: matter.originalTitle,
    original_author: matter.originalAuthor,
    editor_name: matter.editorName,
    ai_kind: matter.aiKind,
    search_title: matter.searchTitle,
    search_text: matter.searchText,
    share_title: matter.shareTitle,
    share_text: matter.shareText,
    share_picture: matter.sharePicture === undefined ? undefined : share,
    canonical_url: matter.canonicalUrl,
    embargo_until: time('embargoUntil'),
    embargo_reason: matter.embargoReason,
    unpublish_at: time('unpublishAt'),
    withdrawal_reason: matter.withdrawalReason,
  }
  return { values, faults }
}
