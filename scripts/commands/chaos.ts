import { faults } from '../chaos/faults'
import { runFault, formatTable } from '../chaos/run-fault'
import type { Result } from '../chaos/judge'
import { ensureBuild } from '../release/ensure-build'
import { runUntilStopped } from '../portal/shutdown'
import { OperatorError } from '../run/operator-error.mjs'

/**
 * npm run chaos [-- WORDS]: injects each fault (or those whose names contain WORDS) under load. Fails when a
 * bound is exceeded.
 */
export default function chaos(words: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const filter = words.join(' ')
    const selected = faults.filter(({ name }) => name.includes(filter))
    if (selected.length === 0)
      throw new OperatorError(
        `No fault has "${filter}"; there are: ${faults.map(({ name }) => name).join(', ')}.`,
      )
    await ensureBuild({})
    const results: Result[] = []
    for (const fault of selected) {
      const result = await runFault(fault)
      results.push(result)
      console.log(`${result.broken.length > 0 ? '✗' : '✓'} ${result.name}`)
      for (const line of result.broken) console.log(`  ${line}`)
    }
    console.log(`\n${formatTable(results)}`)
    return results.every(({ broken }) => broken.length === 0) ? 0 : 1
  })
}
