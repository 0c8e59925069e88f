import { createWriteStream } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import type { Env } from '@/lib/env'
import { replaceFile, writeAtomicallySync } from '@/lib/atomic-write'
import { storage } from '@/lib/storage'
import { OperatorError } from '../run/operator-error.mjs'
import { acquireLock } from '../run/lock.mjs'
import { step } from '../run/progress.mjs'
import { withClient } from '../database/connection'
import { openDatabase } from '../database/open-database'
import { migrate } from '../database/migrate'
import { isBeforeBaseline } from '../database/migration-history'
import { readMigrations } from '../database/migrations'
import { applyMigrations } from '../portal/prepare'
import { dropAll, refuseWhileServed } from '../database/reset'
import { readArchive, readJson } from './archive-reader'
import { refuseOverwriting } from './refuse-overwriting'
import { findMissing, readObjects } from './objects'
import { TableLoader } from './table-loader'
import {
  END,
  end,
  type End,
  MANIFEST,
  manifest,
  type Manifest,
  OBJECTS,
  SECRETS,
  secrets,
  TABLES,
  UPLOADS,
} from './manifest'

/**
 * Restores database, uploads and secrets; replaces existing content only if `confirmed`. The archive is verified
 * to its end before anything changes. False: the store lacks objects that the archive names. Throws an OperatorError.
 */
export async function restoreArchive(
  file: string,
  settings: Env,
  confirmed: boolean,
): Promise<boolean> {
  const manifestEntry = await step(`Reading ${file}`, () => checkArchive(file))
  // Held until the process exits, so that no portal starts on a half-restored database.
  await acquireLock(join(settings.DATA_DIR, 'start.lock'))
  const url = await openDatabase(settings)
  const uploads = settings.UPLOADS_DIR
  await withClient(url, async (client) => {
    await refuseWhileServed(client)
    if (!confirmed) await refuseOverwriting(client, uploads)
    await dropAll(client)
  })
  await migrate(
    url,
    undefined,
    readMigrations().filter(({ name }) => manifestEntry.migrations.includes(name)),
  )
  const objects = await withClient(url, (client) =>
    step('Restoring rows and files', (update) => load(client, file, uploads, update)),
  )
  await applyMigrations(url)
  await step('Filling the search index', () =>
    withClient(url, async (client) => {
      await client.query('CALL search.rebuild()')
      await client.query('ANALYZE')
    }),
  )
  await restoreSecret(file, settings)
  console.log(
    `Restored what ${file} held on ${manifestEntry.createdAt}. Start the portal: npm start`,
  )
  return objects.size === 0 || (await checkObjects(uploads, objects))
}

/** What a bucket held is in no archive, so somebody else has to bring it back. */
async function checkObjects(uploads: string, named: Map<string, number>): Promise<boolean> {
  const missing = await findMissing(storage(uploads), named)
  for (const key of missing) console.error(`missing: ${key}`)
  console.log(
    `Of ${named.size} objects that the bucket held, ${missing.length} are missing` +
      (missing.length > 0 ? ': take them from its versions or its copy.' : '.'),
  )
  return missing.length === 0
}

/** Throws an OperatorError unless the archive is complete and its migrations are known to this version. */
async function checkArchive(file: string): Promise<Manifest> {
  let about: Manifest | undefined
  let last: End | undefined
  for await (const entry of readArchive(file)) {
    if (!about) about = await readJson(entry, MANIFEST, manifest)
    else if (entry.name === END) last = await readJson(entry, END, end)
    else entry.content.resume()
  }
  if (!about || !last)
    throw new OperatorError(`${file} was cut off: its end is missing. Take another backup.`)
  const migrations = readMigrations()
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = about.migrations.find((name) => !known.has(name))
  if (unknown === undefined) return about
  if (isBeforeBaseline(unknown, migrations))
    throw new OperatorError(
      `${file} was made by a version before the first release (its migration ${unknown} is gone). ` +
        'Restore it with that version.',
    )
  throw new OperatorError(
    `${file} was made by a later version (its migration ${unknown} is not known here). Take that version.`,
  )
}

/** Returns the sizes of the objects of a bucket that the archive names, by key. */
async function load(
  client: Client,
  file: string,
  uploads: string,
  update: (line: string) => void,
): Promise<Map<string, number>> {
  const objects = new Map<string, number>()
  await client.query('BEGIN')
  const loader = await TableLoader.begin(client)
  for await (const { name, content } of readArchive(file)) {
    if (name.startsWith(TABLES)) {
      const table = name.slice(TABLES.length).split('/', 1).join('')
      update(table)
      await loader.add(table, content)
    } else if (name.startsWith(UPLOADS)) {
      await writeUpload(uploads, name.slice(UPLOADS.length), content)
    } else if (name.startsWith(OBJECTS)) {
      for (const [key, size] of await readObjects(content)) objects.set(key, size)
    } else if (name === END) {
      const { rows, sequences } = await readJson({ name, content }, END, end)
      await loader.end(sequences)
      const short = Object.keys(rows).find((table) => loader.rows[table] !== rows[table])
      if (short !== undefined) throw new Error(`${short} did not get all its rows`)
    } else content.resume()
  }
  await client.query('COMMIT')
  return objects
}

/** Atomic, and refuses paths outside the folder. */
async function writeUpload(folder: string, name: string, content: Readable): Promise<void> {
  const path = resolve(folder, name)
  if (!path.startsWith(resolve(folder) + sep))
    throw new OperatorError(`The backup names a file outside: ${name}`)
  await replaceFile(path, (draft) => pipeline(content, createWriteStream(draft)))
}

/** AUTH_SECRET in the environment takes precedence over the archive's. */
async function restoreSecret(file: string, { AUTH_SECRET, DATA_DIR }: Env): Promise<void> {
  for await (const entry of readArchive(file)) {
    if (entry.name !== SECRETS) {
      entry.content.resume()
      continue
    }
    const { authSecret } = await readJson(entry, SECRETS, secrets)
    if (authSecret !== null && !AUTH_SECRET)
      writeAtomicallySync(join(DATA_DIR, 'auth-secret'), authSecret)
    else if (authSecret !== null && authSecret !== AUTH_SECRET)
      console.log(
        'The backup was made under another AUTH_SECRET. Set AUTH_SECRET_PREVIOUS to that one ' +
          '(secrets.json in the archive), or second steps do not open.',
      )
    return
  }
}
