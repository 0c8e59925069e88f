import type { Prisma } from '@/prisma/client/client'

type Database = Pick<Prisma.TransactionClient, '$queryRaw'>

/** The text that would be published now: the row with its pending edit. */
export interface PendingText {
  id: number
  status: 'draft' | 'published' | 'withdrawn' | 'deleted'
  /** Of the row. */
  version: number
  columnSlug: string | null
  title: string
  summary: string
  body: string
  source: string
  byline: string
  keywords: string[]
  correction: string
  /** What is signed (newsroom.text_hash), in hexadecimal digits. */
  hash: string
  /** No edit waits, or one that changes nothing that is signed. */
  isLive: boolean
  /** The row changed since the edit was begun: what would be published is known only after it is saved again. */
  isStale: boolean
}

/** Null where there is no such story. */
export async function readPendingText(database: Database, id: number): Promise<PendingText | null> {
  const [row] = await database.$queryRaw<PendingText[]>`
    select s.id, s.status::text as status, s.version, p.column_slug as "columnSlug", p.title, p.summary, p.body, p.source,
      p.byline, p.keywords, p.correction, encode(newsroom.text_hash(p), 'hex') as hash,
      newsroom.text_hash(p) = newsroom.text_hash(s) as "isLive",
      coalesce(e.base_version <> s.version, false) as "isStale"
    from story s left join newsroom.edit e on e.story_id = s.id, newsroom.pending_story(s.id) p
    where s.id = ${id}`
  return row ?? null
}
