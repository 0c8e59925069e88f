import { type AiKind, type MarkedKind, markedKind } from '@/lib/ai-kind'
import { cached } from '@/lib/cached'
import { db } from '@/lib/db'
import { type FocusColumns, focusOf } from '@/lib/focus'
import { addTags } from '@/lib/render-context'
import type { Focus } from '@/lib/routes'
import { tag } from '@/lib/tags'

/** What a picture's row says of how its content is served. */
export interface ServedPicture {
  /** Of the present content: another where the one that was asked for was replaced. */
  file: string
  focus: Focus | null
  /** What readers are told of artificial intelligence. */
  kind: MarkedKind | null
  /** yyyy-mm-dd; null: without an end. */
  rightsUntil: string | null
}

interface Row extends FocusColumns {
  key: string
  file: string
  aiKind: AiKind | null
  rightsUntil: string | null
}

/** By the file of its content, present or former, or by its key; null without a row. */
export const readServedPicture = cached(
  'served-picture',
  async (file: string): Promise<ServedPicture | null> => {
    const [row] = await db().$queryRaw<Row[]>`
      select key, file, focus_x as "focusX", focus_y as "focusY", ai_kind::text as "aiKind",
        to_char(rights_until, 'YYYY-MM-DD') as "rightsUntil"
      from image
      where file = ${file} or key = ${file}
        or key = (select image_key from newsroom.former_image_file where file = ${file})
      order by file = ${file} desc, key = ${file} desc limit 1`
    if (!row) return null
    // A former content has no tag of its own.
    addTags([tag.image(row.key)])
    const { aiKind, rightsUntil } = row
    return { file: row.file, focus: focusOf(row), kind: markedKind(aiKind), rightsUntil }
  },
  (file) => [tag.image(file)],
)
