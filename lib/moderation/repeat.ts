import { db } from '@/lib/db'
import { fold } from './fold'
import { hold, refuse, type Submission, type Verdict } from './rule'

const DAY_MS = 24 * 3_600_000
const WAVE_MS = 10 * 60_000
/** The third that says the same is held; the first two may be chance. */
const WAVE_OTHERS = 2
/** Shorter than this, many say the same without having agreed on it. */
const WAVE_LEAST_CHARACTERS = 6
/** Enough to see a wave, few enough to read at each comment. */
const READ_AT_MOST = 300
const longRun = /(\S)\1{15}/u

/** The same again: one character, the author's own words within a day, or everybody's at once. */
export async function repeat(submission: Submission): Promise<Verdict | null> {
  if (longRun.test(submission.text)) return refuse('repeat', 'repeat-character')
  const same = normal(submission.text)
  return (await isOwn(submission, same)) || (await isWave(submission, same)) ? hold('repeat') : null
}

/** Under any story; what the author took away doesn't count. */
async function isOwn({ author, commentId }: Submission, same: string): Promise<boolean> {
  const own = await db().comment.findMany({
    select: { id: true, text: true },
    where: { accountId: author.id, removedAt: null, createdAt: { gt: ago(DAY_MS) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: READ_AT_MOST,
  })
  return own.some(({ id, text }) => id !== commentId && normal(text) === same)
}

/** Texts that several accounts post within minutes. */
async function isWave({ author }: Submission, same: string): Promise<boolean> {
  if (Array.from(same).length < WAVE_LEAST_CHARACTERS) return false
  const others = await db().comment.findMany({
    select: { accountId: true, text: true },
    where: { accountId: { not: author.id }, createdAt: { gt: ago(WAVE_MS) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: READ_AT_MOST,
  })
  const authors = others.filter(({ text }) => normal(text) === same).map((one) => one.accountId)
  return new Set(authors).size >= WAVE_OTHERS
}

function normal(text: string): string {
  return fold(text).folded.replaceAll('\n', '')
}

function ago(milliseconds: number): Date {
  return new Date(Date.now() - milliseconds)
}
