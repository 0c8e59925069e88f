import { resolve } from 'node:path'
import { live } from '../portal/lifetime'
import { ensureClient } from '../release/prisma-client'
import { prepareDatabase } from '../portal/prepare'
import { loadNewsroom } from '../portal/seed'
import { readSettings } from '../portal/settings'
import { Fault } from '../run/operator-error.mjs'
import { step } from '../run/progress.mjs'

/** npm run import -- FILE…: loads content; what was loaded before is updated. 1: some was refused. */
export default function importContent(args: string[]): Promise<never> {
  return live(async () => {
    if (args.length === 0) throw new Fault('Say which files: npm run import -- FILE…')
    // npm runs us in the repository; the paths are meant from where the operator stands.
    const files = args.map((file) => resolve(process.env.INIT_CWD ?? '.', file))
    const settings = readSettings()
    const url = await prepareDatabase(settings)
    await ensureClient()
    const { importFiles } = await loadNewsroom(settings, url)
    const { created, updated, refused } = await step('Importing', (update) =>
      importFiles(files, url, settings.UPLOADS_DIR, (done: number, total: number) =>
        update(`${done} of ${total}`),
      ),
    )
    for (const { file, reason } of refused) console.error(`${file}: ${reason}`)
    console.log(`${created} created, ${updated} updated, ${refused.length} refused`)
    return refused.length === 0 ? 0 : 1
  })
}
