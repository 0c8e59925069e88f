import { existsSync } from 'node:fs'
import { restoreArchive } from '../backup/restore'
import { runUntilStopped } from '../portal/shutdown'
import { parseOptions } from '../portal/parse-options'
import { readSettings } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'

const USAGE = 'npm run restore -- FILE.tar.gz [--yes]'
const HELP = `Say which backup: ${USAGE}`

/** npm run restore -- FILE [--yes]: restores a backup into an empty portal; --yes replaces existing content. Exit code 1 when objects are missing. */
export default function restore(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const { file, yes } = readArgs(args)
    return (await restoreArchive(file, readSettings(), yes)) ? 0 : 1
  })
}

function readArgs(args: string[]): { file: string; yes: boolean } {
  const { positionals, values } = parseOptions(args, { yes: { type: 'boolean' } }, HELP)
  const [file, ...extra] = positionals
  if (file === undefined || extra.length > 0) throw new OperatorError(HELP)
  if (!existsSync(file)) throw new OperatorError(`There is no file ${file}: ${USAGE}`)
  return { file, yes: values.yes ?? false }
}
