import { type MarkFields, markOf, type StoryCard } from '@/lib/content/cards'
import { coverOf } from '@/lib/content/cover-sql'
import { searchDb } from '@/lib/db'
import { isUploaded } from '@/lib/upload-presence'
import { Prisma } from '@/prisma/client/client'

/** A story with the searched text that its card does not contain. */
export interface Content {
  story: StoryCard
  /** Plain text, at most the first 20,000 characters of the Markdown. */
  body: string
  keywords: string[]
}

interface Found extends Omit<Content, 'story'>, MarkFields {
  story: Omit<StoryCard, 'mark'>
}

/**
 * The published stories of these ids, in this order. The cards equal those of `findCards`, but for a cover whose file
 * is not there: no poster takes its place. They come with the body in one statement and one JSON value: decoding the
 * columns one by one takes as long as rendering the page.
 */
export async function findResults(ids: number[]): Promise<Content[]> {
  const [row] = await searchDb().$queryRaw<[{ contents: Found[] | null }]>`
    select json_agg(json_build_object(
        'story', json_build_object(
          'id', s.id, 'kind', s.kind, 'title', s.title, 'summary', s.summary, 'source', s.source,
          'publishedAt', ${iso('published_at')}, 'updatedAt', ${iso('updated_at')},
          'column', json_build_object('slug', c.slug, 'name', c.name),
          'cover', case when i.key is not null then json_build_object(
            'key', i.key, 'file', i.file, 'partnersMay', i.partners_may, 'alt', i.alt, 'credit', i.credit, 'caption', i.caption,
            'width', i.width, 'height', i.height, 'focusX', i.focus_x, 'focusY', i.focus_y, 'aiKind', i.ai_kind) end,
          'duration', v.duration),
        'layout', s.layout,
        'live', case when l.story_id is not null then json_build_object('endedAt', l.ended_at) end,
        'body', search.plain(left(s.body, 20000)), 'keywords', s.keywords
      ) order by array_position(${ids}::int[], s.id)) as contents
    from story s join "column" c on c.slug = s.column_slug
      left join video v on v.key = s.video
      left join live l on l.story_id = s.id
      ${coverOf}
    where s.id = any (${ids}::int[]) and listing.is_published(s)`
  const contents = (row.contents ?? []).map(async ({ story, layout, live, ...rest }) => {
    const isThere = story.cover && (await isUploaded(story.cover.file))
    const cover = isThere ? story.cover : null
    return { story: { ...story, cover, mark: markOf({ layout, live }) }, ...rest }
  })
  return Promise.all(contents)
}

/** The same format as toISOString. */
function iso(column: 'published_at' | 'updated_at'): Prisma.Sql {
  return Prisma.raw(`to_char(s.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}
