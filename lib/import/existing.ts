/** What the database has already, as far as an import asks. */
import type { Client } from 'pg'
import type { StoryMatter } from '@/lib/schemas/import'
import { keyIn } from '@/lib/media/keys'
import type { Document } from './read-sources'

export interface KnownStory {
  id: number
  /** Null: the import is about to make it. */
  status: string | null
  /** Whether it has a time of publication. */
  dated: boolean
}

export type PictureLookup = (collection: string, name: string) => string | null

export async function knownPictures(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>('select key from public.image')
  return new Set(rows.map(({ key }) => key))
}

/** Finds a key by a file's name: the collection's own picture first, else what is called so itself. */
export function pictureLookup(keys: Set<string>): PictureLookup {
  return (collection, name) =>
    [keyIn(collection, name), keyIn('', name), name].find((key) => keys.has(key)) ?? null
}

/** The stories of the files and those they embed; new ones get their id here, so that bodies can say it. */
export async function knownStories(
  client: Client,
  documents: Document<StoryMatter>[],
): Promise<Map<string, KnownStory>> {
  const embedded = documents.flatMap(({ body }) =>
    [...body.matchAll(/\]\(video:([^)\s]+)/g)].map(([, key]) => key ?? ''),
  )
  const names = documents.map(({ name }) => name)
  const { rows } = await client.query<KnownStory & { key: string }>(
    `select external_id as key, id, status, published_at is not null as dated
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
    stories.set(name, { id: Number(ids.rows[i]?.id), status: null, dated: false }),
  )
  return stories
}
