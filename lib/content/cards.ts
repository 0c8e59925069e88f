/** A story as lists show it. */
import type { Prisma } from '@/prisma/client/client'

export interface Picture {
  key: string
  alt: string
  credit: string
  caption: string
  /** Of the original, in px. */
  width: number
  height: number
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
  /** The cover, else the clip's poster. */
  cover: Picture | null
  /** Of the clip, in seconds. */
  duration: number | null
}

const picture = {
  key: true,
  alt: true,
  credit: true,
  caption: true,
  width: true,
  height: true,
} as const

export const cardFields = {
  id: true,
  kind: true,
  title: true,
  summary: true,
  source: true,
  publishedAt: true,
  updatedAt: true,
  column: { select: { slug: true, name: true } },
  coverImage: { select: picture },
  videoFile: { select: { duration: true, posterImage: { select: picture } } },
} as const satisfies Prisma.StorySelect

export type CardRow = Prisma.StoryGetPayload<{ select: typeof cardFields }>

/** @throws when the row is not published: the database's checks give a published one both. */
export function toCard(row: CardRow): StoryCard {
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
    cover: row.coverImage ?? row.videoFile?.posterImage ?? null,
    duration: row.videoFile?.duration ?? null,
  }
}
