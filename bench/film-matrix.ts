import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type Page } from 'playwright'
import { makeFilm } from '@/lib/film/testing/make-film'
import { matrix } from '@/lib/film/testing/matrix'
import { findBrowser } from '../scripts/testing/browser'
import { startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { receiveFilm, startWorker } from './film-work'

const films: typeof matrix = [
  ...matrix,
  ['talk.wav', { video: null, sound: 'sine=440,volume=-30dB', audio: [] }],
]
const PLAYER = 'video, audio'

/** What each kind of film has become in a browser. @throws where one is not played. */
export async function playMatrix(newsroom: Newsroom): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-matrix-'))
  const instance = await startInstance(newsroom.databaseUrl)
  const worker = startWorker(newsroom, folder)
  const browser = await chromium.launch({
    executablePath: (await findBrowser()) || undefined,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    for (const [name, shape] of films)
      await receiveFilm(newsroom, await makeFilm(join(folder, name), shape))
    const page = await browser.newPage()
    for (const [name] of films) {
      const { id, hls } = await publishFilm(newsroom, name)
      const address = `${instance.url}/video/${id}`
      const played = [await play(page, address)]
      if (hls) {
        await page.route('**/*.m3u8', (route) => route.abort())
        played.push(await play(page, address))
        await page.unroute('**/*.m3u8')
        if (!/^blob:|\.m3u8$/.test(played[0] ?? '')) throw new Error(`${name}: no HLS was played`)
      }
      console.log(`${name}: played ${hls ? 'by its versions and by its file' : 'by its file'}`)
    }
  } finally {
    await browser.close()
    worker.kill('SIGTERM')
    await instance.stop()
    rmSync(folder, { recursive: true })
  }
}

/** A story of the film, once all of it is made. */
async function publishFilm(
  { sql, publish }: Newsroom,
  name: string,
): Promise<{ id: number; hls: string | null }> {
  for (;;) {
    const [film] = await sql<{ state: string; fault: string; key: string; hls: string | null }>(
      `select f.state, f.fault, v.key, v.hls from newsroom.film f left join video v on v.key = f.video where name = $1`,
      [name],
    )
    if (film?.state === 'failed') throw new Error(`${name}: ${film.fault}`)
    if (film?.state === 'ready')
      return { id: await publish({ kind: 'video', title: name, video: film.key }), hls: film.hls }
    await delay(200)
  }
}

/** Returns what was played. */
async function play(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await page.locator('.player-play').click()
  await page.waitForFunction(
    (player) => (document.querySelector<HTMLMediaElement>(player)?.currentTime ?? 0) > 0.5,
    PLAYER,
  )
  return page.locator(PLAYER).evaluate((player: HTMLMediaElement) => player.currentSrc)
}
