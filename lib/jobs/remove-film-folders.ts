import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

const KEPT_DAYS = 7

/** Files of films that failed before readers saw them, and of films whose row was deleted. */
export async function removeFilmFolders(): Promise<void> {
  await forgetFailed()
  for (const folder of await findOrphans(await foldersOfFilms()))
    await rm(join(env().UPLOADS_DIR, folder), { recursive: true, force: true })
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

/** As lib/film/work.ts names them: film/{2 of the hash}/{16 of it}-{id} */
async function foldersOfFilms(): Promise<string[]> {
  const found: string[] = []
  for (const start of await namesIn('film'))
    for (const name of await namesIn(join('film', start)))
      if (/^[0-9a-f]{16}-[1-9]\d{0,8}$/.test(name)) found.push(`film/${start}/${name}`)
  return found
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(join(env().UPLOADS_DIR, folder)).catch(() => [])
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
