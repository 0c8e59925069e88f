/** MATRIX=1: every kind of film, made by the worker, plays in the browser by its versions and by its file. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { makeFilm } from '@/lib/film/testing/make-film'
import { matrix } from '@/lib/film/testing/matrix'
import { sql } from './support/signed-in'

const folder = mkdtempSync(join(tmpdir(), 'xiaowen-e2e-matrix-'))
test.afterAll(() => rmSync(folder, { recursive: true }))

const films: typeof matrix = [
  ...matrix,
  ['talk.wav', { video: null, sound: 'sine=440,volume=-30dB', audio: [] }],
]

/** As an upload leaves it. */
async function receive(name: string, shape: (typeof matrix)[0][1]): Promise<void> {
  const path = await makeFilm(join(folder, name), shape)
  const incoming = randomUUID()
  const uploads = join(process.env.E2E_DATA_DIR ?? '', 'uploads', '.incoming')
  mkdirSync(uploads, { recursive: true })
  await copyFile(path, join(uploads, incoming))
  await sql(`insert into newsroom.film (name, incoming, bytes) values ($1, $2, $3)`, [
    name,
    incoming,
    statSync(path).size,
  ])
}

const playedTo = (page: Page) =>
  page.locator('video, audio').evaluate((player: HTMLMediaElement) => player.currentTime)

test.skip(!process.env.MATRIX, 'takes minutes')

test('each film of the matrix plays', async ({ page }) => {
  test.setTimeout(600_000)
  for (const [name, shape] of films) await receive(name, shape)
  for (const [name] of films) {
    const state = async () =>
      (await sql<{ state: string }>(`select state from newsroom.film where name = $1`, [name]))[0]
    await expect.poll(state, { timeout: 300_000, message: name }).toEqual({ state: 'ready' })
    const [story] = await sql<{ id: number; hls: string | null }>(
      `with film as (select v.key, v.hls from newsroom.film f join video v on v.key = f.video where f.name = $1)
       insert into story (kind, status, title, summary, column_slug, video, published_at)
       select 'video', 'published', $1, '片子。', slug, film.key, '2020-01-01' from "column", film limit 1
       returning id, (select hls from film) as hls`,
      [name],
    )
    await page.goto(`/video/${story?.id}`)
    await page.locator('.player-play').click()
    await expect.poll(() => playedTo(page), { message: name }).toBeGreaterThan(0.5)
    const source = await page
      .locator('video, audio')
      .evaluate((player: HTMLMediaElement) => player.currentSrc)
    expect(source, name).toMatch(story?.hls ? /^blob:|\.m3u8$/ : /\.m4a$/)
    if (!story?.hls) continue
    await page.route('**/*.m3u8', (route) => route.abort())
    await page.reload()
    await page.locator('.player-play').click()
    await expect.poll(() => playedTo(page), { message: name }).toBeGreaterThan(0.5)
    await page.unroute('**/*.m3u8')
  }
})
