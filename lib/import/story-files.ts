/** What the database knows of stories' names and files (newsroom.story_file). */
import type { Client } from 'pg'
import type { StoryMatter } from '@/lib/schemas/import'
import type { Document } from './read-sources'
import { fold, type StoryFile, storyFile } from './same-story'

export interface Known {
  name: string
  /** Of the row; null if there is none. */
  title: string | null
  /** Null if an import of before this record wrote the row. */
  file: StoryFile | null
}

interface KnownRow {
  name: string
  title: string | null
  path: string | null
  fileTitle: string | null
  bodyHash: string | null
}

/** The story of each name, however its letters are written. */
export async function readKnown(
  client: Client,
  names: string[],
): Promise<(name: string) => Known | undefined> {
  const { rows } = await client.query<KnownRow>(
    `with named as (
       select external_id from public.story where external_id = any ($1) or lower(external_id) = any ($2)
       union
       select external_id from newsroom.story_file where external_id = any ($1) or lower(external_id) = any ($2))
     select external_id as name, s.title, f.path, f.title as "fileTitle", f.body_hash as "bodyHash"
     from named left join public.story s using (external_id) left join newsroom.story_file f using (external_id)`,
    [names, names.map(fold)],
  )
  const exact = new Map(rows.map((row) => [row.name, knownOf(row)]))
  const folded = new Map(rows.map((row) => [fold(row.name), knownOf(row)]))
  return (name) => exact.get(name) ?? folded.get(fold(name))
}

function knownOf({ name, title, path, fileTitle, bodyHash }: KnownRow): Known {
  const file = path === null ? null : { path, title: fileTitle ?? '', bodyHash: bodyHash ?? '' }
  return { name, title, file }
}

/** Names by the folded paths of files. */
export async function readPaths(client: Client, files: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ path: string; name: string }>(
    'select path, external_id as name from newsroom.story_file where path = any ($1)',
    [files.map((file) => file.normalize('NFC'))],
  )
  return new Map(rows.map(({ path, name }) => [fold(path), name]))
}

/** After the stories were written. */
export async function recordFiles(
  client: Client,
  documents: Document<StoryMatter>[],
): Promise<void> {
  const files = documents.map(({ file, name, matter, body }) => ({
    external_id: name,
    ...storyFile(file, matter.title, body),
  }))
  await client.query(
    `insert into newsroom.story_file as f (external_id, path, title, body_hash)
     select external_id, path, title, "bodyHash"
     from jsonb_to_recordset($1) as g (external_id text, path text, title text, "bodyHash" text)
     where exists (select from public.story s where s.external_id = g.external_id)
     on conflict (external_id) do update
       set path = excluded.path, title = excluded.title, body_hash = excluded.body_hash
       where (f.path, f.title, f.body_hash) <> (excluded.path, excluded.title, excluded.body_hash)`,
    [JSON.stringify(files)],
  )
}
