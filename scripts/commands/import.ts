import { resolve } from 'node:path'
import { runUntilStopped } from '../portal/shutdown'
import { ensureClient } from '../release/prisma-client'
import { prepareDatabase } from '../portal/prepare'
import { parseOptions } from '../portal/parse-options'
import { loadLib } from '../portal/seed'
import { readSettings } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'
import { step } from '../run/progress.mjs'

const USAGE = 'Say which files: npm run import -- [--force] FILE…'

/**
 * npm run import -- [--force] FILE…: creates or updates stories. Exit code 1 when files were refused, or something was left
 * because it was changed since its last import; `--force` overwrites that.
 */
export default function importContent(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const { values, positionals } = parseOptions(args, { force: { type: 'boolean' } }, USAGE)
    if (positionals.length === 0) throw new OperatorError(USAGE)
    // npm changes the working directory; INIT_CWD is the operator's.
    const files = positionals.map((file) => resolve(process.env.INIT_CWD ?? '.', file))
    const settings = readSettings()
    const url = await prepareDatabase(settings)
    await ensureClient()
    const { importFiles } = await loadLib(settings, url)
    const { created, updated, refused, left, keys, notes } = await step('Importing', (update) =>
      importFiles(
        files,
        url,
        settings.UPLOADS_DIR,
        (done: number, total: number) => update(`${done} of ${total}`),
        values,
      ),
    )
    for (const { file, key } of keys) console.log(`${file}: ${key}`)
    for (const { file, note } of notes) console.log(`${file}: ${note}`)
    for (const { file, reason } of [...refused, ...left]) console.error(`${file}: ${reason}`)
    const kept = left.length > 0 ? `, ${left.length} left as changed since` : ''
    console.log(`${created} created, ${updated} updated, ${refused.length} refused${kept}`)
    return refused.length + left.length === 0 ? 0 : 1
  })
}
