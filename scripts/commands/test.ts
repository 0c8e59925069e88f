import { ensureClient } from '../release/prisma-client'
import { runUntilStopped } from '../portal/shutdown'
import { canInstall } from '../testing/apt'
import { steps, type TestCounts } from '../testing/steps'
import { OperatorError } from '../run/operator-error.mjs'

/** npm test: runs every step, or those named (npm test -- types unit), and continues after a failed one. */
export default function test(names: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const unknown = names.find((name) => !(name in steps))
    if (unknown)
      throw new OperatorError(`There is no step "${unknown}": ${Object.keys(steps).join(', ')}.`)
    if (canInstall()) console.log('Running as root: what is missing is installed by apt-get.')
    await ensureClient()
    const total: TestCounts = { passed: 0, failed: 0 }
    for (const [name, run] of Object.entries(steps)) {
      if (names.length > 0 && !names.includes(name)) continue
      const { passed, failed } = await section(name, run)
      total.passed += passed
      total.failed += failed
    }
    console.log(`\n${total.passed} passed, ${total.failed} failed`)
    return total.failed === 0 ? 0 : 1
  })
}

async function section(name: string, run: () => Promise<TestCounts>): Promise<TestCounts> {
  console.log(`\n── ${name} ──`)
  const began = Date.now()
  const tally = await run().catch((error: unknown) => {
    console.error(error)
    return { passed: 0, failed: 1 }
  })
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`)
  return tally
}
