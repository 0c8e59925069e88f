import { dirname, join } from 'node:path'
import type { Client } from 'pg'
import type { StoryMatter } from '@/lib/schemas/import'
import { collectionOf, keyIn } from '@/lib/media/keys'
import type { Document } from './read-sources'

export interface ExistingStory {
  id: number
  /** Null: the import inserts it. */
  status: string | null
  /** Whether published_at is set. */
  hasTime: boolean
}

/** The key of the picture that the file `from` calls `name`. */
export type PictureLookup = (from: string, name: string) => string | null

export async function readPictureKeys(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>('select key from public.image')
  return new Set(rows.map(({ key }) => key))
}

/** First beside the file and in the folder of its collection's pictures, then by name. `files`: keys by path. */
export function pictureLookup(files: Map<string, string>, keys: Set<string>): PictureLookup {
  return (from, name) => {
    const folder = dirname(from)
    return (
      files.get(join(folder, name)) ??
      files.get(join(folder, '../images', name)) ??
      [keyIn(collectionOf(from), name), keyIn('', name), name].find((key) => keys.has(key)) ??
      null
    )
  }
}

/** Files of clips by their keys. */
export async function readClipFiles(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; file: string }>(
    'select key, file from public.video',
  )
  return new Map(rows.map(({ key, file }) => [key, file]))
}

/** The files' stories and those they embed. New stories get their ids here, so that bodies can refer to them. */
export async function readStories(
  client: Client,
  documents: Document<StoryMatter>[],
): Promise<Map<string, ExistingStory>> {
  const embedded = documents.flatMap(({ body }) =>
    [...body.matchAll(/\]\(video:([^)\s]+)/g)].map(([, key]) => key ?? ''),
  )
  const names = documents.map(({ name }) => name)
  const { rows } = await client.query<ExistingStory & { key: string }>(
    `select external_id as key, id, status, published_at is not null as "hasTime"
     from public.story where external_id = any ($1)`,
    [[...names, ...embedded]],
  )
  const stories = new Map(rows.map(({ key, ...known }) => [key, known]))
  const missing = [...new Set(names)].filter((name) => !stories.has(name))
  const ids = await client.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('public.story', 'id')) as id
     from generate_series(1, $1)`,
    [missing.length],
  )
  missing.forEach((name, i) =>
    stories.set(name, { id: Number(ids.rows[i]?.id), status: null, hasTime: false }),
  )
  return stories
}
