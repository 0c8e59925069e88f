/**
 * Bounded runs of fast-check. `npm test` tries the same values each time; FUZZ_SECONDS is for a longer run with new ones,
 * which FUZZ_SEED repeats.
 */
import fc from 'fast-check'

const { FUZZ_SECONDS, FUZZ_SEED } = process.env
const SECONDS = Number(FUZZ_SECONDS ?? 5)
const first = Number(FUZZ_SEED ?? (FUZZ_SECONDS === undefined ? 1 : Date.now() % 2 ** 31))

/** A batch is small, so that one which found something can be repeated by its seed alone. */
const BATCH = 10
/** For a batch on a busy machine, and for making what it found smaller. */
const BATCH_MS = 40_000

export const FUZZ_TIMEOUT = SECONDS * 1000 + 2 * BATCH_MS

/**
 * Tries the property on values of the grammar, at least one batch and until the time is over. A failure prints the
 * seed of its batch; the first is printed at the start too, for a run that hangs.
 */
export async function fuzz<Value>(
  grammar: fc.Arbitrary<Value>,
  property: (value: Value) => Promise<void> | void,
): Promise<void> {
  console.log(`FUZZ_SEED=${first}`)
  const tried = fc.asyncProperty(grammar, async (value) => property(value))
  const end = Date.now() + SECONDS * 1000
  for (let seed = first; seed === first || Date.now() < end; seed += 1) {
    await fc.assert(tried, {
      seed,
      numRuns: BATCH,
      interruptAfterTimeLimit: BATCH_MS,
      markInterruptAsFailure: false,
    })
  }
}
