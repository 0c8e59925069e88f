import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createDatabase, type TestDatabase } from '@/scripts/testing/database'
import { type Imported, importFiles } from '../import'

type Row = Record<string, unknown>

/** A database and a folder of files to import, empty before each test. */
export function importFixture() {
  let database: TestDatabase
  let sql: Client
  let folder: string
  const payloads: string[] = []
  beforeAll(async () => {
    database = await createDatabase()
    sql = new Client({ connectionString: database.url })
    await sql.connect()
    sql.on('notification', ({ payload }) => payloads.push(payload ?? ''))
    await sql.query('listen xiaowen')
  })
  afterAll(async () => {
    await sql.end()
    await database.drop()
  })
  beforeEach(async () => {
    await sql.query(
      'truncate story, "column", keyword, image, video, page restart identity cascade',
    )
    folder = await mkdtemp(join(tmpdir(), 'xiaowen-import-'))
    await notifications()
    return () => rm(folder, { recursive: true })
  })
  const rows = async (query: string, values?: unknown[]) =>
    (await sql.query<Row>(query, values)).rows
  /** Notifications since the last call, which arrive before the next query's answer. */
  async function notifications(): Promise<string[]> {
    await sql.query('select 1')
    return payloads.splice(0)
  }
  async function write(name: string, content: string | Buffer): Promise<void> {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  function importInto(names: string[], options = {}): Promise<Imported> {
    const files = names.map((name) => join(folder, name))
    return importFiles(files, database.url, join(folder, 'data/uploads'), undefined, options)
  }
  return {
    notifications,
    rows,
    stories: () => rows('select * from story order by external_id'),
    write,
    picture: async (name: string, width = 40): Promise<void> => {
      const image = sharp({ create: { width, height: 30, channels: 3, background: '#336699' } })
      await write(name, await image.jpeg().toBuffer())
    },
    path: (name: string) => join(folder, name),
    run: (...names: string[]) => importInto(names),
    force: (...names: string[]) => importInto(names, { force: true }),
  }
}

export function story(matter: string): string {
  return `---\n${matter}\n---\n`
}
