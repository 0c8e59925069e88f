import { factsOf } from './facts'
import { foldLetters } from '@/lib/fold/letters'
import { hold, refuse, type Submission, type Verdict } from './rule'

/** Two equal comments may be chance; the third is held. */
const MIN_OTHERS = 2
/** Shorter texts are equal by chance. */
const MIN_CHARACTERS = 6
const longRun = /(\S)\1{15}/u

/** Refuses one character repeated, and holds what the author or several others wrote before. */
export async function repeat(submission: Submission): Promise<Verdict | null> {
  const { text } = submission
  if (longRun.test(text)) return refuse('repeat', 'repeat-character')
  const { writtenBefore, writtenByOthers } = await factsOf(submission)
  const isLong = Array.from(foldLetters(text)).length >= MIN_CHARACTERS
  const isWave = isLong && writtenByOthers >= MIN_OTHERS
  return writtenBefore || isWave ? hold('repeat') : null
}
