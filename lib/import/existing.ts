import type { Client } from 'pg'
import type { StoryMatter } from '@/lib/schemas/import'
import { keyIn } from '@/lib/media/keys'
import type { Document } from './read-sources'

export interface ExistingStory {
  id: number
  /** Null: the import inserts it. */
  status: string | null
  /** Whether published_at is set. */
  hasTime: boolean
}

export type PictureLookup = (collection: string, name: string) => string | null

export async function readPictureKeys(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>('select key from public.image')
  return new Set(rows.map(({ key }) => key))
}

/** Finds a key by a file's name, first within the collection. */
export function pictureLookup(keys: Set<string>): PictureLookup {
  return (collection, name) =>
    [keyIn(collection, name), keyIn('', name), name].find((key) => keys.has(key)) ?? null
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
