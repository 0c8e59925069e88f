import { Agent, request, type IncomingMessage } from 'node:http'
import { startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { readPages } from './page-times'
import { formatInteger, percentile } from './statistics'

const READERS = 5000
const ENTRIES = 20
const OPENED_AT_ONCE = 100
const PAGES = 200

interface Reader {
  /** By the text of an entry. */
  heard: Map<string, number>
  close: () => void
}

/** Thousands of readers of one live story: from the row to each of them, what they cost, and an article beside them. */
export async function measureLive(newsroom: Newsroom): Promise<void> {
  const instance = await startInstance(newsroom.databaseUrl, undefined, { TRUST_PROXY: '1' })
  const story = await newsroom.publish({ title: '直播' })
  const article = `${instance.url}/article/${await newsroom.publish({ title: '旁边的稿件' })}`
  await newsroom.sql('insert into live (story_id) values ($1)', [story])
  const url = `${instance.url}/live/${story}/events?after=0`
  const before = await instance.metric('resident_bytes')
  const alone = await readPages(article, PAGES)
  const readers: Reader[] = []
  while (readers.length < READERS)
    readers.push(
      ...(await Promise.all(
        Array.from({ length: OPENED_AT_ONCE }, (_, n) => open(url, readers.length + n)),
      )),
    )
  const megabytes = ((await instance.metric('resident_bytes')) - before) / 2 ** 20
  console.log(
    `${formatInteger(await instance.metric('live_readers'))} readers: ${(megabytes * 1024) / READERS} kB each`,
  )
  const times: number[] = []
  const during: number[] = []
  for (let n = 1; n <= ENTRIES; n++) {
    const text = `消息${n}号`
    const began = performance.now()
    await newsroom.sql('insert into live_entry (story_id, text) values ($1, $2)', [story, text])
    during.push(...(await readPages(article, PAGES)))
    times.push(
      Math.max(...(await Promise.all(readers.map((reader) => heardOf(reader, text))))) - began,
    )
  }
  console.log(
    `from the row to the last of ${formatInteger(READERS)} readers, ${ENTRIES} entries: p50 ${percentile(times, 50).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
  )
  const missed = readers.filter(({ heard }) => heard.size !== ENTRIES).length
  console.log(`readers that missed one or heard one twice: ${missed}`)
  const p99 = [alone, during].map((each) => percentile(each, 99))
  console.log(
    `an article, p99: ${p99[0]?.toFixed(1)} ms alone, ${p99[1]?.toFixed(1)} ms while entries went out`,
  )
  for (const { close } of readers) close()
  await instance.stop()
}

const agent = new Agent({ maxSockets: Infinity })

function open(url: string, number: number): Promise<Reader> {
  const address = `10.${3 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers: { 'x-forwarded-for': address } })
    outgoing.on('response', (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`status ${answer.statusCode}`))
      resolve({ heard: listen(answer), close: () => outgoing.destroy() })
    })
    outgoing.on('error', reject).end()
  })
}

function listen(answer: IncomingMessage): Map<string, number> {
  const heard = new Map<string, number>()
  answer.setEncoding('utf8').on('data', (part: string) => {
    for (const [text] of part.matchAll(/消息\d+号/g))
      heard.set(heard.has(text) ? `${text} twice` : text, performance.now())
  })
  answer.on('error', () => undefined)
  return heard
}

async function heardOf({ heard }: Reader, text: string): Promise<number> {
  for (;;) {
    const at = heard.get(text)
    if (at !== undefined) return at
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
