/** Imports files (docs/editing.md). Safe to repeat. */
import { Client } from 'pg'
import { importCopy } from '@/lib/copy/import'
import { formatTime } from '@/lib/time'
import { readClipFiles, readPictureKeys, readStories } from './existing'
import type { Left } from './leave-changed'
import { lonelyCaptions } from './lonely-captions'
import { pageRows } from './page-rows'
import { pictureLookup } from './picture-lookup'
import { addPicturesBeside } from './pictures-beside'
import { type Contents, readSources } from './read-sources'
import { videosIn } from './references'
import { onOneLine, type Refusal } from './refusal'
import { findSources } from './sources'
import { recordFiles } from './story-files'
import { nameStories } from './story-names'
import { storyRows } from './story-rows'
import type { Row, TableName } from './tables'
import { uploadClips } from './upload-clips'
import { uploadPictures } from './upload-pictures'
import { writeRows } from './write-rows'

export interface Imported {
  created: number
  updated: number
  refused: Refusal[]
  /** What was changed in the database since its last import, and therefore stays; `reason` has the field. */
  left: Refusal[]
  /** Keys of pictures and clips, for `cover`, `video` and bodies. */
  keys: { file: string; key: string }[]
  /** What was done with a file besides copying it, and what was passed over in folders. */
  notes: { file: string; note: string }[]
}

type Report = (done: number, total: number) => void

/**
 * Imports `files` and folders. Media are copied first, then all rows are written in one transaction, so that readers
 * see the whole import or nothing. Faulty files are listed in `refused`. @throws when the database or the disk fails.
 */
export async function importFiles(
  files: string[],
  databaseUrl: string,
  uploads: string,
  report: Report = () => {},
  { force = false } = {},
): Promise<Imported> {
  const { sources, captions, passedOver, refused } = await findSources(files)
  const contents = await readSources(sources)
  await addPicturesBeside(contents)
  const client = new Client({ connectionString: databaseUrl, application_name: 'xiaowen import' })
  await client.connect()
  try {
    await client.query('begin')
    // Concurrent imports would insert the same new story twice.
    await client.query("select pg_advisory_xact_lock(hashtext('xiaowen import'))")
    // The author of a file means its line breaks.
    await client.query('set local xiaowen.allow_one_line = on')
    // One spelling of times, for the hashes of lib/import/leave-changed.ts.
    await client.query("set local timezone = 'UTC'")
    await client.query("set local xiaowen.way = 'import'")
    const imported = await load(client, contents, uploads, force, report)
    await client.query('commit')
    const all = [...refused, ...contents.refused, ...imported.refused]
    const notes = [...passedOver, ...lonelyCaptions(captions, contents), ...imported.notes]
    return { ...imported, notes, refused: all.map(onOneLine) }
  } finally {
    await client.end()
  }
}

async function load(
  client: Client,
  contents: Contents,
  uploads: string,
  force: boolean,
  report: Report,
): Promise<Imported> {
  const { pictures, clips, pages, stories } = contents
  const total = pictures.size + clips.size + pages.length + stories.length
  let done = 0
  const step = () => report(++done, total)
  const keys = await readPictureKeys(client)
  const images = await uploadPictures(pictures, uploads, step)
  for (const { values } of images.rows) keys.add(String(values.key))
  const picture = pictureLookup(images.keys, keys)
  const videos = await uploadClips(
    clips,
    { picture, files: await readClipFiles(client), uploads },
    step,
  )
  const embedded = [...stories, ...pages].flatMap(({ file, body }) =>
    videosIn(body).map((key) => ({ file, key })),
  )
  const named = await nameStories(client, stories, embedded, force)
  const known = await readStories(client, named, embedded)
  const story = (from: string, key: string) => known.get(named.nameOf(from, key))?.id ?? null
  const texts = storyRows(named.documents, {
    stories: known,
    story,
    picture,
    now: await timeOf(client),
  })
  const pageTexts = pageRows(pages, { story, picture })
  // In the order of foreign keys.
  const batches: [TableName, Row[]][] = [
    ['column', columnRows(contents)],
    ['keyword', contents.keywords.map(({ file, value }) => ({ file, values: { ...value } }))],
    ['image', images.rows],
    ['video', videos.rows],
    ['page', pageTexts.rows],
    ['story', texts.rows],
  ]
  const imported: Imported = {
    created: 0,
    updated: 0,
    refused: [
      ...images.refused,
      ...videos.refused,
      ...pageTexts.refused,
      ...named.refused,
      ...texts.refused,
    ],
    left: [],
    keys: [
      ...[...images.keys].map(([file, key]) => ({ file, key })),
      ...videos.rows.map(({ file, values }) => ({ file, key: String(values.key) })),
    ],
    notes: videos.notes,
  }
  for (const [table, rows] of batches) {
    const { created, updated, refused, left } = await writeRows(client, table, rows, force)
    imported.created += created
    imported.updated += updated
    imported.refused.push(...refused)
    imported.left.push(...left.map(({ file, ...change }) => ({ file, reason: reasonOf(change) })))
  }
  await recordFiles(client, named.documents)
  report(total, total)
  const refused = new Set(imported.refused.map(({ file }) => file))
  return { ...imported, keys: imported.keys.filter(({ file }) => !refused.has(file)) }
}

function reasonOf({ field, says }: Omit<Left, 'file'>): string {
  if (field === null) return importCopy.gone
  const text = says && field.endsWith('_at') ? formatTime(says) : (says ?? '').replace(/\s+/g, ' ')
  return importCopy.changed(field, text.length > 80 ? `${text.slice(0, 80)}…` : text)
}

async function timeOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  return (rows[0]?.now ?? new Date()).getTime()
}

/** Columns are listed in the order of the navigation. */
function columnRows({ columns }: Contents): Row[] {
  return columns.map(({ file, place, value }) => ({
    file,
    values: { ...value, position: place * 10 },
  }))
}
