import { ensureClient } from '../release/prisma-client'
import { live } from '../portal/lifetime'
import { canInstall } from '../testing/apt'
import { steps, type Tally } from '../testing/steps'
import { Fault } from '../run/operator-error.mjs'

/** npm test: every step, or those named (npm test -- types unit), failed ones in between too. */
export default function test(names: string[]): Promise<never> {
  return live(async () => {
    const unknown = names.find((name) => !(name in steps))
    if (unknown) throw new Fault(`There is no step "${unknown}": ${Object.keys(steps).join(', ')}.`)
    if (canInstall()) console.log('Running as root: what is missing is installed by apt-get.')
    await ensureClient()
    const total: Tally = { passed: 0, failed: 0 }
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

async function section(name: string, run: () => Promise<Tally>): Promise<Tally> {
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
