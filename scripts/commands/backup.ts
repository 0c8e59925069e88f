import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Client } from 'pg'
import type { Env } from '@/lib/env'
import { bucketStorage } from '@/lib/storage'
import { type ArchiveWriter, writeArchive } from '../backup/archive-writer'
import { dumpTables } from '../backup/dump'
import { END, type Manifest, MANIFEST, SECRETS } from '../backup/manifest'
import { addObjects } from '../backup/objects'
import { addUploads } from '../backup/uploads'
import { withClient } from '../database/connection'
import { openDatabase } from '../database/open-database'
import { runUntilStopped } from '../portal/shutdown'
import { readHistory } from '../database/migration-history'
import { parseOptions } from '../portal/parse-options'
import { readSettings, portalEnv } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'
import { step } from '../run/progress.mjs'

const USAGE = 'npm run backup -- FILE.tar.gz, or: npm run backup -- FOLDER/ --keep 7'
const HELP = `Say where to: ${USAGE}`
const ROTATED = /^xiaowen-\d{8}T\d{6}Z\.tar\.gz$/

/**
 * npm run backup -- FILE: database, uploads and secrets in one archive; the portal may be running. Objects of a bucket are
 * named in it; exit code 1 where they can't be.
 */
export default function backup(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const { file, folder, keepCount } = readArgs(args)
    const settings = readSettings()
    const url = await openDatabase(settings)
    const { UPLOADS_DIR = '', AUTH_SECRET } = portalEnv(settings, url)
    let bucket: Note | null = null as Note | null
    await step(`Writing ${file}`, (update) =>
      writeArchive(file, (archive) =>
        withClient(url, async (client) => {
          bucket = await fill(archive, client, { UPLOADS_DIR, AUTH_SECRET }, update)
        }),
      ),
    )
    const megabytes = (statSync(file).size / 1e6).toFixed(1)
    console.log(`${file}: ${megabytes} MB. Keep it where only you read: secrets are in it.`)
    if (folder !== null && keepCount !== null) rotate(folder, keepCount)
    if (bucket) console[bucket.isFault ? 'error' : 'log'](bucket.line)
    return bucket?.isFault ? 1 : 0
  })
}

/** What a backup holds besides rows. */
type Stored = Pick<Env, 'UPLOADS_DIR' | 'AUTH_SECRET'>

/** What is said at the end. */
interface Note {
  line: string
  isFault: boolean
}

/** Returns what is to be said of the bucket, null where there is none. */
async function fill(
  archive: ArchiveWriter,
  client: Client,
  { UPLOADS_DIR: uploads, AUTH_SECRET: authSecret }: Stored,
  update: (line: string) => void,
): Promise<Note | null> {
  const migrations = (await readHistory(client)).map(({ name }) => name)
  if (migrations.length === 0) throw new OperatorError('The database is empty: npm start fills it.')
  const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), migrations }
  await archive.add(MANIFEST, JSON.stringify(manifest))
  await archive.add(SECRETS, JSON.stringify({ authSecret: authSecret ?? null }))
  const done = new Set<string>()
  // Uploads go before the rows, so that no row names a file deleted meanwhile, and again after them for new ones.
  await addUploads(uploads, archive, done)
  const dumped = await dumpTables(client, archive, update)
  await addUploads(uploads, archive, done)
  const bucket = await nameObjects(archive)
  await archive.add(END, JSON.stringify({ ...dumped, uploads: done.size }))
  return bucket
}

/** The rows are kept also while the bucket is away. */
async function nameObjects(archive: ArchiveWriter): Promise<Note | null> {
  const bucket = bucketStorage()
  if (!bucket) return null
  try {
    const { count, bytes } = await addObjects(bucket, archive)
    const line =
      `The bucket's ${count} objects (${(bytes / 1e9).toFixed(1)} GB) are NOT in the backup, which only names them: ` +
      'keep versions or a copy of the bucket (docs/operating.md, Uploads in a bucket).'
    return { line, isFault: false }
  } catch (error) {
    const line = `The bucket can't be listed, so its objects are neither in the backup nor named: ${(error as Error).message}`
    return { line, isFault: true }
  }
}

function readArgs(args: string[]): {
  file: string
  folder: string | null
  keepCount: number | null
} {
  const { positionals, values } = parseOptions(args, { keep: { type: 'string' } }, HELP)
  const [target, ...extra] = positionals
  const keepCount = values.keep === undefined ? null : Number(values.keep)
  if (
    target === undefined ||
    extra.length > 0 ||
    (keepCount !== null && !(Number.isInteger(keepCount) && keepCount > 0))
  )
    throw new OperatorError(HELP)
  const path = resolve(target)
  const folder = target.endsWith('/') || isFolder(path) ? path : null
  if (keepCount !== null && folder === null)
    throw new OperatorError(`--keep needs a folder: ${USAGE}`)
  if (folder === null) return { file: path, folder, keepCount }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  return { file: join(folder, `xiaowen-${time}.tar.gz`), folder, keepCount }
}

/** Deletes the oldest backups; other files in the folder are not touched. */
function rotate(folder: string, keep: number): void {
  const backups = readdirSync(folder)
    .filter((name) => ROTATED.test(name))
    .sort()
  for (const name of backups.slice(0, Math.max(0, backups.length - keep)))
    rmSync(join(folder, name))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
