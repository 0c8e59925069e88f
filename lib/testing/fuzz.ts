/** Bounded runs of fast-check: FUZZ_SEED repeats one, FUZZ_SECONDS lengthens it. */
import fc from 'fast-check'

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 5)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)

/** Longer than the test's bound, so that fast-check ends it and prints what it found. */
export const FUZZ_TIMEOUT = SECONDS * 1000 + 60_000

/**
 * Tries the property on values of the grammar until the time is over. A failure prints the seed, which is printed at
 * the start too, for a run that hangs.
 */
export async function fuzz<Value>(
  grammar: fc.Arbitrary<Value>,
  property: (value: Value) => Promise<void> | void,
): Promise<void> {
  console.log(`FUZZ_SEED=${seed}`)
  await fc.assert(
    fc.asyncProperty(grammar, async (value) => property(value)),
    {
      seed,
      numRuns: 1_000_000,
      interruptAfterTimeLimit: SECONDS * 1000,
      markInterruptAsFailure: false,
    },
  )
}
