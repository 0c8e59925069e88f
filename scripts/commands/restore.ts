import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { restoreArchive } from '../backup/restore'
import { live } from '../portal/lifetime'
import { readSettings } from '../portal/settings'
import { Fault } from '../run/operator-error.mjs'

const USAGE = 'npm run restore -- FILE.tar.gz [--yes]'

/** npm run restore -- FILE [--yes]: what a backup holds, into an empty portal; --yes: in place of what is there. */
export default function restore(args: string[]): Promise<never> {
  return live(async () => {
    const { file, yes } = readArgs(args)
    await restoreArchive(file, readSettings(), yes)
    return 0
  })
}

function readArgs(args: string[]): { file: string; yes: boolean } {
  const { positionals, values } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Fault(`Say which backup: ${USAGE}`)
  if (!existsSync(file)) throw new Fault(`There is no file ${file}: ${USAGE}`)
  return { file, yes: values.yes ?? false }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { yes: { type: 'boolean' } } })
  } catch {
    throw new Fault(`Say which backup: ${USAGE}`)
  }
}
