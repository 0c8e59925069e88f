import { runUntilStopped } from '../portal/shutdown'
import { ensureClient } from '../release/prisma-client'
import { parseOptions } from '../portal/parse-options'
import { loadLib } from '../portal/seed'
import { readSettings } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'
import { step } from '../run/progress.mjs'

const USAGE = `Say what to do: npm run media -- move [--back] [--remove]
  move      copies all uploads from UPLOADS_DIR to the bucket in S3_BUCKET that are not there yet
  --back    from the bucket to UPLOADS_DIR
  --remove  takes each away once the other place has it`

/** npm run media -- move: while the portal runs. Exit code 1 when files were left. */
export default function media(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const options = { back: { type: 'boolean' }, remove: { type: 'boolean' } } as const
    const { values, positionals } = parseOptions(args, options, USAGE)
    if (positionals.join(' ') !== 'move') throw new OperatorError(USAGE)
    const settings = readSettings()
    if (!settings.S3_BUCKET)
      throw new OperatorError(
        'S3_BUCKET is not set: the bucket to which, or from which, files are moved.',
      )
    await ensureClient()
    // No database is asked.
    const { bucketStorage, folderStorage, moveFiles } = await loadLib(
      settings,
      settings.DATABASE_URL ?? 'postgres://none',
    )
    const [folder, bucket] = [folderStorage(settings.UPLOADS_DIR), bucketStorage()]
    if (!bucket) throw new OperatorError(USAGE)
    const [from, to] = values.back ? [bucket, folder] : [folder, bucket]
    const { copied, there, removed, failed } = await step('Moving', (update) =>
      moveFiles(from, to, { remove: values.remove === true }, (moved) =>
        update(`${moved.copied + moved.there} files`),
      ),
    )
    for (const { key, reason } of failed) console.error(`${key}: ${reason}`)
    console.log(`${copied} copied, ${there} were there, ${removed} removed, ${failed.length} left`)
    return failed.length === 0 ? 0 : 1
  })
}
