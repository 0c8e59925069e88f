/** Whoever writes, by whatever way: no text is lost, and none goes unseen. CHANGES=1000 for the long run. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { addEditor } from '@/lib/desk/testing/people'
import { importFiles } from '@/lib/import/import'
import { ownDatabase } from '@/lib/testing/own-database'
import { applyEdit } from './apply-edit'
import { deskTransaction } from './desk-transaction'
import { readFieldsAt } from './fields-at'
import { readPending } from './pending-edit'
import { saveEdit } from './save-edit'

ownDatabase()

const CHANGES = Number(process.env.CHANGES ?? 60)
const STORIES = 4
const PARAGRAPHS = 6

let editor: Client
let folder: string
const written: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiaowen-revisions-'))
  editor = new Client({
    connectionString: process.env.MIGRATE_DATABASE_URL,
    application_name: 'studio',
  })
  await editor.connect()
  await editor.query('set role xiaowen_editor')
  await db().column.create({ data: { slug: 'sea', name: '海事' } })
  for (let i = 1; i <= STORIES; i++) await writeByImport(`s${i}`, paragraphsOf('起', i))
})
afterAll(() => editor.end())

test(`${CHANGES} changes by desk, Studio, SQL and import: each old text is there, byte for byte`, async () => {
  const random = generator(7)
  const texts = new Map<string, string>()
  const note = async () => {
    for (const { id, version, body } of await db().story.findMany({
      select: { id: true, version: true, body: true },
    }))
      texts.set(`${id}/${version}`, body)
  }
  await note()
  for (let i = 0; i < CHANGES; i++) {
    await change(i, random)
    await note()
  }
  const stories = await db().$queryRaw<{ row: { id: number; version: number; body: string } }[]>`
    select to_jsonb(s) as row from story s`
  for (const { row } of stories)
    for (let version = 1; version <= row.version; version++) {
      const { body } = await db().$transaction((tx) => readFieldsAt(tx, row, version))
      const noted = texts.get(`${row.id}/${version}`)
      if (noted !== undefined) expect(body).toBe(noted)
    }
  const [{ all }] = await db().$queryRaw<[{ all: string }]>`
    select concat((select string_agg(body, E'\n') from story),
      (select string_agg(before ->> 'body', E'\n') from newsroom.revision),
      (select string_agg(fields ->> 'body', E'\n') from newsroom.edit),
      (select string_agg(fields ->> 'body', E'\n') from newsroom.discarded_edit)) as all`
  expect(written.filter((mark) => !all.includes(mark))).toEqual([])
}, 600_000)

/** One change with a mark of its own, which must be found in the end unless the writer was told of a conflict. */
async function change(number: number, random: () => number): Promise<void> {
  const external = `s${1 + Math.floor(random() * STORIES)}`
  const mark = `〔第${number}次〕`
  const { id, body } = await db().story.findUniqueOrThrow({ where: { externalId: external } })
  const at = Math.floor(random() * PARAGRAPHS)
  const way = ['desk', 'desk', 'desk', 'studio', 'sql', 'import'][Math.floor(random() * 6)]
  if (way === 'desk') return writeAtDesk(id, at, mark, random)
  const text = mend(body, at, mark)
  if (way === 'studio') await editor.query('update story set body = $1 where id = $2', [text, id])
  else if (way === 'sql') await db().$executeRaw`update story set body = ${text} where id = ${id}`
  else if (!(await writeByImport(external, text))) return
  written.push(mark)
}

/** From a text that may be old by then: half of the time another writes in between. */
async function writeAtDesk(
  id: number,
  at: number,
  mark: string,
  random: () => number,
): Promise<void> {
  const by = await addEditor()
  const seen = await db().$transaction((tx) => readPending(tx, id))
  if (!seen) return
  if (random() < 0.5) {
    const between = `${mark}之前`
    const { body } = await db().story.findUniqueOrThrow({ where: { id } })
    const text = mend(body, Math.floor(random() * PARAGRAPHS), between)
    await db().$executeRaw`update story set body = ${text} where id = ${id}`
    written.push(between)
  }
  const typed = { body: mend(seen.current.body, at, mark) }
  const saved = await deskTransaction(by, (tx) => saveEdit(tx, by, id, typed, seen.current))
  // The writer has both texts and decides: here for the other's.
  if (!saved || saved.conflicts.length > 0) {
    await db().edit.deleteMany({ where: { storyId: id } })
    return
  }
  written.push(mark)
  if (random() < 0.6)
    await deskTransaction(by, async (tx) => {
      const pending = await readPending(tx, id, true)
      if (pending && pending.conflicts.length === 0) await applyEdit(tx, pending)
    })
}

/** False: the import left what was changed since. */
async function writeByImport(external: string, body: string): Promise<boolean> {
  const file = join(folder, `${external}.md`)
  await writeFile(
    file,
    `---\ntitle: ${external}\ncolumn: sea\npublished: 2026-11-20 08:00\n---\n${body}\n`,
  )
  const { left, refused, created, updated } = await importFiles(
    [file],
    process.env.DATABASE_URL ?? '',
    folder,
  )
  expect(refused).toEqual([])
  return (
    created + updated > 0 &&
    left.every(({ reason }) => !reason.includes('正文') && !reason.includes('body'))
  )
}

function mend(body: string, at: number, mark: string): string {
  const paragraphs = body.split('\n\n')
  paragraphs[at % paragraphs.length] =
    `${(paragraphs[at % paragraphs.length] ?? '').split('〔')[0]}${mark}`
  return paragraphs.join('\n\n')
}

function paragraphsOf(word: string, story: number): string {
  return Array.from({ length: PARAGRAPHS }, (_, at) => `${word}${story}，第${at}段的文字。`).join(
    '\n\n',
  )
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
