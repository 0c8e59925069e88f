import { ensureClient } from '../release/prisma-client'
import { runUntilStopped } from '../portal/shutdown'
import { canInstall } from '../testing/apt'
import type { TestResult } from '../testing/report'
import { steps } from '../testing/steps'
import { OperatorError } from '../run/operator-error.mjs'

/** npm test: runs every step, or those named (npm test -- types unit), and continues after a failed one. */
export default function test(names: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const unknown = names.find((name) => !(name in steps))
    if (unknown)
      throw new OperatorError(`There is no step "${unknown}": ${Object.keys(steps).join(', ')}.`)
    if (canInstall()) console.log('Running as root: what is missing is installed by apt-get.')
    await ensureClient()
    let passed = 0
    const failures: string[] = []
    for (const [name, run] of Object.entries(steps)) {
      if (names.length > 0 && !names.includes(name)) continue
      const result = await section(name, run)
      passed += result.passed
      failures.push(...result.failures.map((failure) => `${name}: ${failure}`))
    }
    if (failures.length > 0) console.log(['\nFailed:', ...failures].join('\n  ✗ '))
    console.log(`\n${passed} passed, ${failures.length} failed`)
    return failures.length === 0 ? 0 : 1
  })
}

async function section(name: string, run: () => Promise<TestResult>): Promise<TestResult> {
  console.log(`\n── ${name} ──`)
  const began = Date.now()
  const result = await run().catch((error: unknown) => {
    console.error(error)
    return { passed: 0, failures: ['the step could not be run'] }
  })
  const seconds = Math.round((Date.now() - began) / 1000)
  const { passed, failures } = result
  console.log(`── ${name}: ${passed} passed, ${failures.length} failed (${seconds} s)`)
  return result
}
