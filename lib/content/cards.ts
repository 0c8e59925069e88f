import type { AiKind } from '@/lib/ai-kind'
import { cached } from '@/lib/cached'
import { shownPicture } from '@/lib/content/shown-picture'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'
import type { Prisma } from '@/prisma/client/client'

export interface Picture {
  key: string
  /** Of its present content, below UPLOADS_DIR: what its addresses are made of. */
  file: string
  alt: string
  credit: string
  caption: string
  /** Of the original, in px. */
  width: number
  height: number
  /** Of the point that no crop may lose, in per cent from the left and from the top. */
  focusX: number | null
  focusY: number | null
  /** Absent where the picture is shown small. */
  aiKind?: AiKind | null
  /** Whether partners' feeds have it. */
  partnersMay: boolean
}

export interface StoryCard {
  id: number
  kind: 'article' | 'video'
  title: string
  summary: string
  column: { slug: string; name: string }
  source: string
  /** ISO 8601, UTC. */
  publishedAt: string
  updatedAt: string
  /** The cover, or else the clip's poster. */
  cover: Picture | null
  /** Of the clip, in seconds. */
  duration: number | null
  /** What it is beside a text or a clip; a gallery that is told live is `live` until that ends. */
  mark: 'gallery' | 'live' | null
}

export const pictureFields = {
  key: true,
  file: true,
  alt: true,
  credit: true,
  caption: true,
  width: true,
  height: true,
  focusX: true,
  focusY: true,
  aiKind: true,
  partnersMay: true,
  rightsUntil: true,
} as const

export const cardFields = {
  id: true,
  kind: true,
  title: true,
  summary: true,
  source: true,
  publishedAt: true,
  updatedAt: true,
  layout: true,
  live: { select: { endedAt: true } },
  column: { select: { slug: true, name: true } },
  coverImage: { select: pictureFields },
  videoFile: { select: { duration: true, posterImage: { select: pictureFields } } },
} as const satisfies Prisma.StorySelect

export interface MarkFields {
  layout: 'text' | 'gallery'
  live: { endedAt: unknown } | null
}

export type CardRow = Prisma.StoryGetPayload<{ select: typeof cardFields }>

/** A picture that can't be shown is left out. @throws if a row has no time or column, which the database's checks demand of a published story. */
export async function toCard(row: CardRow): Promise<StoryCard> {
  if (!row.publishedAt || !row.column) throw new Error(`story ${row.id} has no time or column`)
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    column: row.column,
    source: row.source,
    publishedAt: row.publishedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    cover: (await shownPicture(row.coverImage)) ?? (await shownPicture(row.videoFile?.posterImage)),
    duration: row.videoFile?.duration ?? null,
    mark: markOf(row),
  }
}

/** Of a row, as Prisma or JSON has it. */
export function markOf({ layout, live }: MarkFields): StoryCard['mark'] {
  if (live?.endedAt === null) return 'live'
  return layout === 'gallery' ? 'gallery' : null
}

export function toCards(rows: CardRow[]): Promise<StoryCard[]> {
  return Promise.all(rows.map(toCard))
}

/** The published stories of these ids, in this order. Cached: only a change of one of them invalidates it. */
export async function readCards(ids: number[]): Promise<StoryCard[]> {
  return ids.length === 0 ? [] : readCardsOf(ids.join())
}

/** `ids` are joined by commas because arguments are part of the cache key. */
const readCardsOf = cached(
  'cards',
  (ids: string) => findCards(ids.split(',').map(Number)),
  (ids) => ids.split(',').map((id) => tag.card(Number(id))),
)

/** As `readCards`, but not cached. */
export async function findCards(ids: number[]): Promise<StoryCard[]> {
  const rows = await db().story.findMany({
    relationLoadStrategy: 'join',
    select: cardFields,
    where: { id: { in: ids }, ...(await published()) },
  })
  const byId = new Map((await toCards(rows)).map((card) => [card.id, card]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
