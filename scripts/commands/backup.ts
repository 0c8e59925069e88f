import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from 'pg'
import type { Env } from '@/lib/env'
import { type ArchiveWriter, writeArchive } from '../backup/archive-writer'
import { dumpTables } from '../backup/dump'
import { END, type Manifest, MANIFEST, SECRETS } from '../backup/manifest'
import { addUploads } from '../backup/uploads'
import { withClient } from '../database/connection'
import { openDatabase } from '../database/open-database'
import { runUntilStopped } from '../portal/shutdown'
import { readHistory } from '../database/migration-history'
import { readSettings, portalEnv } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'
import { step } from '../run/progress.mjs'

const USAGE = 'npm run backup -- FILE.tar.gz, or: npm run backup -- FOLDER/ --keep 7'
const ROTATED = /^xiaowen-\d{8}T\d{6}Z\.tar\.gz$/

/** npm run backup -- FILE: database, uploads and secrets in one archive; the portal may be running. */
export default function backup(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const { file, folder, keep } = readArgs(args)
    const settings = readSettings()
    const url = await openDatabase(settings)
    const { UPLOADS_DIR = '', AUTH_SECRET } = portalEnv(settings, url)
    await step(`Writing ${file}`, (update) =>
      writeArchive(file, (archive) =>
        withClient(url, (client) => fill(archive, client, { UPLOADS_DIR, AUTH_SECRET }, update)),
      ),
    )
    const megabytes = (statSync(file).size / 1e6).toFixed(1)
    console.log(`${file}: ${megabytes} MB. Keep it where only you read: secrets are in it.`)
    if (folder !== null && keep !== null) rotate(folder, keep)
    return 0
  })
}

/** What a backup holds besides rows. */
type Stored = Pick<Env, 'UPLOADS_DIR' | 'AUTH_SECRET'>

async function fill(
  archive: ArchiveWriter,
  client: Client,
  { UPLOADS_DIR: uploads, AUTH_SECRET: authSecret }: Stored,
  update: (line: string) => void,
): Promise<void> {
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
  await archive.add(END, JSON.stringify({ ...dumped, uploads: done.size }))
}

function readArgs(args: string[]): { file: string; folder: string | null; keep: number | null } {
  const { positionals, values } = parsed(args)
  const [target, ...more] = positionals
  const keep = values.keep === undefined ? null : Number(values.keep)
  if (
    target === undefined ||
    more.length > 0 ||
    (keep !== null && !(Number.isInteger(keep) && keep > 0))
  )
    throw new OperatorError(`Say where to: ${USAGE}`)
  const path = resolve(target)
  const folder = target.endsWith('/') || isFolder(path) ? path : null
  if (keep !== null && folder === null) throw new OperatorError(`--keep needs a folder: ${USAGE}`)
  if (folder === null) return { file: path, folder, keep }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  return { file: join(folder, `xiaowen-${time}.tar.gz`), folder, keep }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { keep: { type: 'string' } } })
  } catch {
    throw new OperatorError(`Say where to: ${USAGE}`)
  }
}

/** Deletes the oldest backups; other files in the folder are not touched. */
function rotate(folder: string, keep: number): void {
  const ours = readdirSync(folder)
    .filter((name) => ROTATED.test(name))
    .sort()
  for (const name of ours.slice(0, Math.max(0, ours.length - keep))) rmSync(join(folder, name))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
