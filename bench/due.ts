import { setTimeout as delay } from 'node:timers/promises'
import { type Instance, startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { sendRequest } from './http-client'
import { formatInteger, percentile } from './statistics'

const STORIES = 20
/** Until the first one is due, and between them. */
const FIRST_S = 5
const APART_S = 0.7
const POLL_MS = 10
const EARLY_MS = 300

interface Kind {
  name: string
  /** Inserts a story for which something is due at this time; returns the path where it shows. */
  plan: (newsroom: Newsroom, at: Date) => Promise<string>
  isDone: (answer: { status: number; body: Buffer }) => boolean
}

const kinds: Kind[] = [
  {
    name: 'first publication',
    plan: async ({ publish }, at) =>
      `/article/${await publish({ title: '定时', published_at: at })}`,
    isDone: ({ status }) => status === 200,
  },
  {
    name: 'end of an embargo',
    plan: async ({ publish }, at) => {
      const embargo = { embargo_until: at, embargo_reason: '发布会' }
      return `/article/${await publish({ title: '禁发', published_at: at, ...embargo })}`
    },
    isDone: ({ status }) => status === 200,
  },
  {
    name: 'a planned edit',
    plan: async ({ publish, sql }, at) => {
      const id = await publish({ title: '旧题' })
      await sql(
        `insert into newsroom.edit (story_id, base_version, fields, publish_at)
         select id, version, '{"title": "新题"}', $2 from story where id = $1`,
        [id, at],
      )
      return `/article/${id}`
    },
    isDone: ({ status, body }) => status === 200 && body.includes('新题'),
  },
  {
    name: 'unpublishing',
    plan: async ({ publish }, at) =>
      `/article/${await publish({ title: '下线', unpublish_at: at })}`,
    isDone: ({ status }) => status === 410,
  },
]

/** How long after its time, by the database's clock, each of two instances shows what was planned. */
export async function measureDue(newsroom: Newsroom): Promise<void> {
  const instances = await Promise.all([
    startInstance(newsroom.databaseUrl),
    startInstance(newsroom.databaseUrl),
  ])
  const ahead = await clockAhead(newsroom)
  for (const { name, plan, isDone } of kinds) {
    const start = Date.now() + ahead + FIRST_S * 1000
    const plans = Array.from({ length: STORIES }, async (_, i) => {
      const at = new Date(start + i * APART_S * 1000)
      return { at, path: await plan(newsroom, at) }
    })
    const late = (await Promise.all(plans)).flatMap(({ at, path }) =>
      instances.map(async (instance) => {
        // The instances have other work than answering those who wait.
        await delay(at.getTime() - ahead - Date.now() - EARLY_MS)
        await waitUntil(instance, path, isDone)
        return Date.now() + ahead - at.getTime()
      }),
    )
    const times = await Promise.all(late)
    const [least, half, most] = [Math.min(...times), percentile(times, 50), Math.max(...times)]
    console.log(
      `${name}, ${times.length} times in two instances: ${formatInteger(least)} to ` +
        `${formatInteger(most)} ms after its time, p50 ${formatInteger(half)} ms`,
    )
  }
  await Promise.all(instances.map((instance) => instance.stop()))
}

/** Milliseconds by which the database's clock is ahead of this process's. */
async function clockAhead({ sql }: Newsroom): Promise<number> {
  const [row] = await sql<{ now: Date }>('select clock_timestamp() as now')
  return (row?.now.getTime() ?? 0) - Date.now()
}

async function waitUntil(instance: Instance, path: string, isDone: Kind['isDone']): Promise<void> {
  while (!isDone(await sendRequest(instance.url + path, {}))) await delay(POLL_MS)
}
