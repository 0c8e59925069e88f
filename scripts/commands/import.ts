import { resolve } from 'node:path'
import { runUntilStopped } from '../portal/shutdown'
import { ensureClient } from '../release/prisma-client'
import { prepareDatabase } from '../portal/prepare'
import { loadLib } from '../portal/seed'
import { readSettings } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'
import { step } from '../run/progress.mjs'

/** npm run import -- FILE…: creates or updates stories. Exit code 1 when files were refused. */
export default function importContent(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    if (args.length === 0) throw new OperatorError('Say which files: npm run import -- FILE…')
    // npm changes the working directory; INIT_CWD is the operator's.
    const files = args.map((file) => resolve(process.env.INIT_CWD ?? '.', file))
    const settings = readSettings()
    const url = await prepareDatabase(settings)
    await ensureClient()
    const { importFiles } = await loadLib(settings, url)
    const { created, updated, refused, keys, notes } = await step('Importing', (update) =>
      importFiles(files, url, settings.UPLOADS_DIR, (done: number, total: number) =>
        update(`${done} of ${total}`),
      ),
    )
    for (const { file, key } of keys) console.log(`${file}: ${key}`)
    for (const { file, note } of notes) console.log(`${file}: ${note}`)
    for (const { file, reason } of refused) console.error(`${file}: ${reason}`)
    console.log(`${created} created, ${updated} updated, ${refused.length} refused`)
    return refused.length === 0 ? 0 : 1
  })
}
