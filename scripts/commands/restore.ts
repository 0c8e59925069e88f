import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { restoreArchive } from '../backup/restore'
import { runUntilStopped } from '../portal/shutdown'
import { readSettings } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'

const USAGE = 'npm run restore -- FILE.tar.gz [--yes]'

/** npm run restore -- FILE [--yes]: restores a backup into an empty portal; --yes replaces existing content. */
export default function restore(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const { file, yes } = readArgs(args)
    await restoreArchive(file, readSettings(), yes)
    return 0
  })
}

function readArgs(args: string[]): { file: string; yes: boolean } {
  const { positionals, values } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new OperatorError(`Say which backup: ${USAGE}`)
  if (!existsSync(file)) throw new OperatorError(`There is no file ${file}: ${USAGE}`)
  return { file, yes: values.yes ?? false }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { yes: { type: 'boolean' } } })
  } catch {
    throw new OperatorError(`Say which backup: ${USAGE}`)
  }
}
