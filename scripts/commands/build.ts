import { readdirSync } from 'node:fs'
import { bundleCommand, PREBUILT } from '../run/bundle.mjs'
import { step } from '../run/progress.mjs'
import { ensureBuild } from '../release/ensure-build'
import { ensureClient } from '../release/prisma-client'
import { runUntilStopped } from '../portal/shutdown'
import { findBinaries } from '../postgres/binaries'

/** npm run build: writes everything that other commands need beside the code, so that they can run read-only. */
export default function build(): Promise<never> {
  return runUntilStopped(async () => {
    await ensureClient()
    await ensureBuild({})
    await step('Bundling the commands', bundleCommands)
    // Creates the symbolic links of the embedded Postgres, where there is one.
    await findBinaries().catch(() => undefined)
    return 0
  })
}

async function bundleCommands(): Promise<void> {
  const commands = readdirSync('scripts/commands').filter((name) => !name.includes('.test.'))
  const sources = commands.map((name) => `scripts/commands/${name}`)
  for (const source of [...sources, 'scripts/lib.ts']) await bundleCommand(source, PREBUILT)
}
