/** Rows of stories, with references and times resolved. */
import { importCopy } from '@/lib/copy/import'
import type { StoryMatter } from '@/lib/schemas/import'
import type { ExistingStory } from './existing'
import type { PictureLookup } from './picture-lookup'
import { originFields } from './origin-fields'
import { parsePublishedTime } from './published-time'
import type { Document } from './read-sources'
import { resolveReferences } from './references'
import type { Refusal } from './refusal'
import type { Row } from './tables'

const removedStatuses = new Set<string | null>(['withdrawn', 'deleted'])

export interface StoryContext {
  /** Existing stories and those of this import, by file key. */
  stories: Map<string, ExistingStory>
  /** The id of the story that the file `from` calls `key`. */
  story: (from: string, key: string) => number | null
  picture: PictureLookup
  now: number
}

export function storyRows(
  documents: Document<StoryMatter>[],
  context: StoryContext,
): { rows: Row[]; refused: Refusal[] } {
  const rows: Row[] = []
  const refused: Refusal[] = []
  for (const document of documents) {
    const { values, faults } = storyRow(document, context)
    if (faults.length > 0) refused.push({ file: document.file, reason: faults.join('; ') })
    else rows.push({ file: document.file, values })
  }
  return { rows, refused }
}

function storyRow(
  { file, name, matter, body }: Document<StoryMatter>,
  { stories, story, picture, now }: StoryContext,
): { values: Row['values']; faults: string[] } {
  const faults: string[] = []
  const lookup = (name: string) => picture(file, name)
  const cover = matter.cover === undefined ? undefined : lookup(matter.cover)
  if (cover === null) faults.push(`cover: ${importCopy.noPicture(matter.cover ?? '')}`)
  const origin = originFields(matter, lookup)
  faults.push(...origin.faults)
  const references = resolveReferences(body, {
    picture: lookup,
    story: (key) => story(file, key),
  })
  for (const missing of references.missing) faults.push(`body: ${importCopy.noReference(missing)}`)
  const existing = stories.get(name)
  const publication = publish(matter.published, existing, now)
  if (publication === null) faults.push(`published: ${matter.published}${importCopy.noTime}`)
  const values: Row['values'] = {
    id: existing?.id,
    external_id: name,
    kind: matter.kind ?? (matter.video ? 'video' : undefined),
    title: matter.title,
    summary: matter.summary,
    body: references.body,
    column_slug: matter.column,
    source: matter.source,
    source_url: matter.sourceUrl,
    byline: matter.byline,
    keywords: matter.keywords,
    cover,
    video: matter.video,
    correction: matter.correction,
    layout: matter.layout,
    comment_policy: matter.comments,
    front_position: matter.frontPosition,
    ...origin.values,
    ...publication,
  }
  return { values, faults }
}

/** Does not republish a withdrawn or deleted story; a relative time is set by the first import only. */
function publish(
  published: string | undefined,
  there: ExistingStory | undefined,
  now: number,
): { status?: string; published_at?: string } | null {
  if (published === undefined) return {}
  const moment = parsePublishedTime(published, now)
  if (!moment) return null
  return {
    status: there && removedStatuses.has(there.status) ? undefined : 'published',
    published_at: moment.relative && there?.hasTime ? undefined : moment.at.toISOString(),
  }
}
