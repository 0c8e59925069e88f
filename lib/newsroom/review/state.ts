import { db } from '@/lib/db'
import { readPendingText } from '@/lib/newsroom/review/pending-text'
import type { ReviewKind } from '@/prisma/client/enums'

export interface ReviewState {
  /** Its column has steps. */
  guarded: boolean
  /** The step that is asked for next; null where the text may be published. */
  next: ReviewKind | null
  ready: boolean
  /** Reviewers have been asked for this very text. */
  asked: boolean
}

/** What the story's main button says: 送初审, or 发布. An emergency makes it ready. */
export async function reviewState(id: number): Promise<ReviewState> {
  const story = await readPendingText(db(), id)
  if (!story) return { guarded: false, next: null, ready: false, asked: false }
  const { hash, columnSlug } = story
  const [row] = await db().$queryRaw<
    [{ guarded: boolean; missing: ReviewKind[]; asked: boolean; spared: boolean }]
  >`
    select exists (select from newsroom.review_step where column_slug = ${columnSlug}) as guarded,
      newsroom.missing_steps(${id}::int, decode(${hash}, 'hex'), ${columnSlug})::text[] as missing,
      newsroom.has_emergency(${id}::int, decode(${hash}, 'hex')) as spared,
      exists (select from newsroom.review_request where story_id = ${id} and text_hash = decode(${hash}, 'hex')) as asked`
  const { guarded, missing, asked, spared } = row
  const next = spared ? null : (missing[0] ?? null)
  return { guarded, next, ready: next === null, asked }
}
