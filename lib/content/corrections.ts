import { cached } from '@/lib/cached'
import { encodeCursor, parseCursor } from '@/lib/content/cursor'
import { olderThan } from '@/lib/content/own-list'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'
import type { Correction as Row, Prisma } from '@/prisma/client/client'

export interface Correction {
  id: number
  text: string
  /** ISO 8601, UTC. */
  at: string
}

export interface ListedCorrection extends Correction {
  story: { id: number; kind: 'article' | 'video'; title: string }
}

export interface CorrectionList {
  items: ListedCorrection[]
  /** The cursor of the older items, null at the end. */
  next: string | null
}

export const correctionFields = { id: true, text: true, at: true } as const

export const newestCorrections = [
  { at: 'desc' },
  { id: 'desc' },
] satisfies Prisma.CorrectionOrderByWithRelationInput[]

/** Of a story that shows its corrections: the newest of them. */
export const ownCorrections = {
  select: correctionFields,
  orderBy: newestCorrections,
  take: 50,
} satisfies Prisma.Story$correctionsArgs

/** The corrections of public stories, newest first. */
export const readCorrections = cached(
  'corrections',
  async (before: string | null, size: number): Promise<CorrectionList> => {
    const rows = await db().correction.findMany({
      relationLoadStrategy: 'join',
      where: {
        story: await published(),
        ...olderThan(before === null ? null : parseCursor(before), 'at', 'id'),
      },
      select: { ...correctionFields, story: { select: { id: true, kind: true, title: true } } },
      orderBy: newestCorrections,
      take: size + 1,
    })
    const shown = rows.slice(0, size)
    const last = shown.at(-1)
    return {
      items: shown.map(({ story, ...row }) => ({ ...toCorrection(row), story })),
      next: last && rows.length > size ? encodeCursor({ publishedAt: last.at, id: last.id }) : null,
    }
  },
  () => [tag.corrections],
)

/** Oldest first. */
export function toCorrections(rows: Pick<Row, 'id' | 'text' | 'at'>[]): Correction[] {
  return rows.map(toCorrection).reverse()
}

function toCorrection({ id, text, at }: Pick<Row, 'id' | 'text' | 'at'>): Correction {
  return { id, text, at: at.toISOString() }
}
