import type { Transaction } from '@/lib/newsroom/desk-transaction'

/** An empty draft; returns its id. */
export async function createStory(
  tx: Transaction,
  kind: 'article' | 'video',
  columnSlug: string | null,
): Promise<number> {
  const { id } = await tx.story.create({ data: { kind, columnSlug }, select: { id: true } })
  return id
}
