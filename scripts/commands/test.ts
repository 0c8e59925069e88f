import { ensureClient } from '../release/prisma-client'
import { runUntilStopped } from '../portal/shutdown'
import { canInstall } from '../testing/apt'
import { checks } from '../testing/checks'
import { add, type Step, type Steps, type TestResult } from '../testing/result'
import { suites } from '../testing/suites'
import { useTemporaryFolder } from '../testing/temporary-folder'
import { OperatorError } from '../run/operator-error.mjs'

/** npm test: runs every step, or those named (npm test -- types unit), and continues after a failed one. */
export default function test(names: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const steps = { ...checks, ...suites }
    const unknown = names.find((name) => !(name in steps))
    if (unknown)
      throw new OperatorError(`There is no step "${unknown}": ${Object.keys(steps).join(', ')}.`)
    if (canInstall()) console.log('Running as root: what is missing is installed by apt-get.')
    useTemporaryFolder()
    await ensureClient()
    const asked = (some: Steps) =>
      Object.entries(some).filter(([name]) => names.length === 0 || names.includes(name))
    const results = [...(await runSteps(asked(checks), 2)), ...(await runSteps(asked(suites), 1))]
    const { passed, failures } = results.reduce(add)
    if (failures.length > 0) console.log(['\nFailed:', ...failures].join('\n  ✗ '))
    console.log(`\n${passed} passed, ${failures.length} failed`)
    return failures.length === 0 ? 0 : 1
  })
}

/** Runs `width` steps at a time. */
async function runSteps(steps: [string, Step][], width: number): Promise<TestResult[]> {
  const waiting = steps.values()
  const results: TestResult[] = []
  const work = async () => {
    for (const [name, run] of waiting) results.push(await section(name, run))
  }
  await Promise.all(Array.from({ length: width }, work))
  return results
}

async function section(name: string, run: Step): Promise<TestResult> {
  console.log(`\n── ${name} ──`)
  const began = Date.now()
  const result = await run().catch((error: unknown) => {
    console.error(error)
    return { passed: 0, failures: ['the step could not be run'] }
  })
  const seconds = Math.round((Date.now() - began) / 1000)
  const { passed, failures } = result
  console.log(`── ${name}: ${passed} passed, ${failures.length} failed (${seconds} s)`)
  return { passed, failures: failures.map((failure) => `${name}: ${failure}`) }
}
