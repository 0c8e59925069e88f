import { db } from '@/lib/db'
import { storage } from '@/lib/storage'

const KEPT_DAYS = 7

/** Files of films that failed before readers saw them, and of films whose row was deleted. */
export async function removeFilmFolders(): Promise<void> {
  await forgetFailed()
  const files = await filesOfFilms()
  for (const folder of await findOrphans([...files.keys()]))
    for (const key of files.get(folder) ?? []) await storage().remove(key)
}

/** The row stays for its fault; without its hash it has no folder. */
async function forgetFailed(): Promise<void> {
  await db().$executeRaw`
    with failed as (
      update newsroom.film f set hash = null
      where state = 'failed' and hash is not null
        and not exists (select from newsroom.film_file where film_id = f.id and name <> 'source')
        and updated_at < now() - make_interval(days => ${KEPT_DAYS}::int)
      returning id)
    delete from newsroom.film_file where film_id in (select id from failed)`
}

/** By folder, as lib/film/work.ts names it: film/{2 of the hash}/{16 of it}-{id} */
async function filesOfFilms(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for await (const { key } of storage().list('film/')) {
    const [folder] = /^film\/[0-9a-f]{2}\/[0-9a-f]{16}-[1-9]\d{0,8}(?=\/)/.exec(key) ?? []
    if (folder) found.set(folder, [...(found.get(folder) ?? []), key])
  }
  return found
}

/** Of these the ones that no film, clip or picture names, nor one that can still be restored. */
async function findOrphans(folders: string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ folder: string }[]>`
    with alone as materialized (
      select folder from unnest(${folders}::text[]) folder
      where not exists (
        select from newsroom.film f where f.id = substring(folder from '-([0-9]+)$')::int
          and starts_with(f.hash, substring(folder from '/([0-9a-f]{16})-'))))
    select folder from alone
    where not exists (
        select from video where concat_ws(' ', file, small_file, hls, sprites) like '%' || folder || '/%')
      and not exists (select from image where starts_with(key, folder || '/'))
      and not exists (select from newsroom.deleted_row where row::text like '%' || folder || '/%')`
  return rows.map(({ folder }) => folder)
}
