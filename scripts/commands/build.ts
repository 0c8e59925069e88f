import { readdirSync } from 'node:fs'
import { bundleCommand, PREBUILT } from '../run/bundle.mjs'
import { step } from '../run/progress.mjs'
import { ensureBuild } from '../release/ensure-build'
import { ensureClient } from '../release/prisma-client'
import { live } from '../portal/lifetime'
import { findBinaries } from '../postgres/binaries'

/** npm run build: all that is written beside the code, so that other commands need not write there. */
export default function build(): Promise<never> {
  return live(async () => {
    await ensureClient()
    await ensureBuild({})
    await step('Bundling the commands', bundleCommands)
    // Makes the links that npm does not pack. Where there is no embedded Postgres, none is needed.
    await findBinaries().catch(() => undefined)
    return 0
  })
}

async function bundleCommands(): Promise<void> {
  const commands = readdirSync('scripts/commands').filter((name) => !name.includes('.test.'))
  const sources = commands.map((name) => `scripts/commands/${name}`)
  for (const source of [...sources, 'scripts/newsroom.ts']) await bundleCommand(source, PREBUILT)
}
