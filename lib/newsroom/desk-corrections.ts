import type { Staff } from '@/lib/auth/staff'
import { correctionFields, type ListedCorrection } from '@/lib/content/corrections'
import { db } from '@/lib/db'
import type { StoryHead } from '@/lib/newsroom/story-head'
import type { Prisma } from '@/prisma/client/client'

const PAGE = 30

/** Those that were made last first, of one story or of all that they may correct. `before`: the id of the last one shown. */
export async function readDeskCorrections(
  { rights }: Staff,
  storyId: number | null,
  before: number | null,
): Promise<{ items: ListedCorrection[]; next: number | null }> {
  const columns = rights.publish ?? []
  const where: Prisma.CorrectionWhereInput = {
    ...(columns !== 'all' && { story: { columnSlug: { in: [...columns] } } }),
    ...(storyId !== null && { storyId }),
    ...(before !== null && { id: { lt: before } }),
  }
  const rows = await db().correction.findMany({
    relationLoadStrategy: 'join',
    where,
    select: { ...correctionFields, story: { select: { id: true, kind: true, title: true } } },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const items = rows.slice(0, PAGE).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

export async function readDeskCorrection(
  { id: storyId }: StoryHead,
  id: number | null,
): Promise<{ id: number; text: string } | null> {
  if (id === null) return null
  return db().correction.findFirst({ where: { id, storyId }, select: { id: true, text: true } })
}
