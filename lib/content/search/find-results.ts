import { type CardRow, type StoryCard, toCard } from '@/lib/content/cards'
import { searchDb } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'

/** What is looked through beside title and summary. */
export interface Content {
  /** Without marks; of a very long one the beginning. */
  body: string
  keywords: string[]
}

/**
 * The published ones of these, in this order, with what is looked through: cards as `findCards` gives them, yet in
 * one statement with the rest, since a search waits for each.
 */
export async function findResults(ids: number[]): Promise<(Content & { story: StoryCard })[]> {
  const rows = await searchDb().$queryRaw<(CardRow & Content)[]>`
    select s.id, s.kind::text, s.title, s.summary, s.source,
      s.published_at as "publishedAt", s.updated_at as "updatedAt",
      json_build_object('slug', c.slug, 'name', c.name) as "column",
      ${picture('cover')} as "coverImage",
      case when v.key is not null
        then json_build_object('duration', v.duration, 'posterImage', ${picture('poster')}) end as "videoFile",
      search.plain(left(s.body, 20000)) as body, s.keywords
    from story s join "column" c on c.slug = s.column_slug
      left join image cover on cover.key = s.cover
      left join video v on v.key = s.video
      left join image poster on poster.key = v.poster
    where s.id = any (${ids}::int[]) and s.status = 'published' and s.published_at <= now()`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? { story: toCard(row), body: row.body, keywords: row.keywords } : []
  })
}

/** The row of `image` under this name, as a Picture; null where there is none. */
function picture(name: 'cover' | 'poster'): Prisma.Sql {
  const image = Prisma.raw(name)
  return Prisma.sql`case when ${image}.key is not null then json_build_object(
    'key', ${image}.key, 'alt', ${image}.alt, 'credit', ${image}.credit, 'caption', ${image}.caption,
    'width', ${image}.width, 'height', ${image}.height) end`
}
