import type { Client } from 'pg'
import type { Embedded, NamedStories } from './story-names'

export interface ExistingStory {
  id: number
  /** Null: the import inserts it. */
  status: string | null
  /** Whether published_at is set. */
  hasTime: boolean
}

export async function readPictureKeys(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>('select key from public.image')
  return new Set(rows.map(({ key }) => key))
}

/** Files of clips by their keys. */
export async function readClipFiles(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; file: string }>(
    'select key, file from public.video',
  )
  return new Map(rows.map(({ key, file }) => [key, file]))
}

/** The files' stories and those that are embedded. New stories get their ids here, so that bodies can refer to them. */
export async function readStories(
  client: Client,
  { documents, nameOf }: NamedStories,
  embedded: Embedded[],
): Promise<Map<string, ExistingStory>> {
  const names = documents.map(({ name }) => name)
  const { rows } = await client.query<ExistingStory & { key: string }>(
    `select external_id as key, id, status, published_at is not null as "hasTime"
     from public.story where external_id = any ($1)`,
    [[...names, ...embedded.map(({ file, key }) => nameOf(file, key))]],
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
