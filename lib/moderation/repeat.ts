import { factsOf } from './facts'
import { fold } from './fold'
import { hold, rejectWith, type Submission, type Verdict } from './rule'

/** The third that says the same is held; the first two may be chance. */
const WAVE_OTHERS = 2
/** Shorter than this, many say the same without having agreed on it. */
const WAVE_LEAST_CHARACTERS = 6
const longRun = /(\S)\1{15}/u

/** The same again: one character, the author's own words within a day, or everybody's at once. */
export async function repeat(submission: Submission): Promise<Verdict | null> {
  const { text } = submission
  if (longRun.test(text)) return rejectWith('repeat', 'repeat-character')
  const { saidBefore, saidByOthers } = await factsOf(submission)
  const isLong = Array.from(fold(text).folded).length >= WAVE_LEAST_CHARACTERS
  const isWave = isLong && saidByOthers >= WAVE_OTHERS
  return saidBefore || isWave ? hold('repeat') : null
}
