import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { makeFilm } from '@/lib/film/testing/make-film'
import { startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { receiveFilm, startWorker, uploadsOf } from './film-work'
import { readPages } from './page-times'
import { percentile } from './statistics'

const KILLS = 20
const FILMS = 3
const PAGES = 2000

/** What a killed worker loses, when it goes on, what pages notice of it, and whether its playlists tell the truth. */
export async function measureFilms(newsroom: Newsroom): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-films-'))
  const instance = await startInstance(newsroom.databaseUrl)
  const article = `${instance.url}/article/${await newsroom.publish({ title: '旁边的稿件' })}`
  const alone = await readPages(article, PAGES)
  const path = await makeFilm(join(folder, 'a.mp4'), { seconds: 20, size: '1280x720', rate: 25 })
  for (let i = 0; i < FILMS; i += 1) await receiveFilm(newsroom, path)
  let worker = startWorker(newsroom, folder)
  const resumed: number[] = []
  const during: number[] = []
  let kills = 0
  for (; kills < KILLS && (await waiting(newsroom)) > 0; kills += 1) {
    await delay(1000 + Math.random() * 5000)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    const began = performance.now()
    worker = startWorker(newsroom, folder)
    await goesOn(newsroom)
    resumed.push((performance.now() - began) / 1000)
    during.push(...(await readPages(article, PAGES)))
  }
  while ((await waiting(newsroom)) > 0) await delay(500)
  const [row] = await newsroom.sql<{ ready: number; videos: number; files: number; jobs: number }>(
    `select (select count(*)::int from newsroom.film where state = 'ready') as ready,
       (select count(*)::int from video where key like 'film-%') as videos,
       (select count(*)::int from newsroom.film_file) as files,
       (select count(*)::int from graphile_worker.jobs where attempts < max_attempts) as jobs`,
  )
  console.log(`${kills} kills -9 of ${FILMS} films: ${JSON.stringify(row)}`)
  console.log(
    `a film went on after p50 ${percentile(resumed, 50).toFixed(1)} s, longest ${Math.max(...resumed).toFixed(1)} s`,
  )
  const p99 = [alone, during].map((each) => percentile(each, 99).toFixed(1))
  console.log(`an article, p99: ${p99[0]} ms alone, ${p99[1]} ms while films were encoded`)
  await tellRates(newsroom)
  worker.kill('SIGTERM')
  await instance.stop()
  rmSync(folder, { recursive: true })
}

async function waiting({ sql }: Newsroom): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from newsroom.film where state in ('received', 'preparing')`,
  )
  return row?.count ?? 0
}

/** Until a job is held by a worker that lives, or nothing is left. */
async function goesOn({ sql }: Newsroom): Promise<void> {
  for (;;) {
    const [row] = await sql<{ goes: boolean }>(
      `select exists (
         select from graphile_worker._private_jobs j join pg_locks l
           on l.locktype = 'advisory' and l.classid = 24
           and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid)
         or not exists (select from newsroom.film where state in ('received', 'preparing')) as goes`,
    )
    if (row?.goes) return
    await delay(100)
  }
}

/** How far BANDWIDTH is from the heaviest whole segment. */
async function tellRates(newsroom: Newsroom): Promise<void> {
  const rows = await newsroom.sql<{ file: string; bandwidth: number }>(
    `select file, bandwidth from newsroom.film_file where name like 'hls-%'`,
  )
  const off = rows.map(({ file, bandwidth }) => {
    const text = readFileSync(join(uploadsOf(newsroom), file), 'utf8')
    const segments = [...text.matchAll(/EXTINF:([\d.]+),\n#EXT-X-BYTERANGE:(\d+)/g)]
    const whole = segments.filter(([, seconds]) => Number(seconds) > 3)
    const rates = whole.map(([, seconds, bytes]) => (Number(bytes) * 8) / Number(seconds))
    return Math.abs(bandwidth / Math.max(...rates) - 1) * 100
  })
  console.log(`BANDWIDTH is off by ${Math.max(...off).toFixed(1)} % at most`)
}
