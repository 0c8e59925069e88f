import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { freeJobs } from '@/lib/jobs/free-jobs'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { runQueue, type Task } from './run-queue'

ownDatabase()

/** What the database does when a job is completed or failed. */
const whenEnded = (body: string) =>
  asOwner(`
    create or replace function public.when_ended() returns trigger language plpgsql as $$
    begin ${body} return coalesce(new, old); end $$`)

beforeEach(async () => {
  await whenEnded('')
  await asOwner(`
    create or replace trigger when_completed before delete on graphile_worker._private_jobs
      for each row execute function public.when_ended();
    create or replace trigger when_failed before update of last_error on graphile_worker._private_jobs
      for each row execute function public.when_ended();
    delete from graphile_worker._private_jobs`)
})

const addJobs = (count: number) =>
  asOwner(`select graphile_worker.add_job('probe', '{}') from generate_series(1, ${count})`)

async function jobs(): Promise<unknown[]> {
  const { rows } = await asOwner('select locked_by, attempts from graphile_worker._private_jobs')
  return rows as unknown[]
}

function start(probe: Task, concurrency = 1) {
  const ending = new AbortController()
  const ended = runQueue({ kind: 'instance', concurrency, tasks: { probe } }, ending.signal)
  return { ended, ending }
}

test.each([
  ['completed', () => Promise.resolve()],
  ['failed', () => Promise.reject(new Error('the receiver is away'))],
])(
  'where a job can not be marked as %s, the queue stops, and the job is free again',
  async (_, work) => {
    await addJobs(1)
    await whenEnded(`raise 'no room on the disk';`)
    await start(work).ended
    await whenEnded('')
    expect(await jobs()).toMatchObject([{ locked_by: expect.any(String) as string }])
    await asOwner(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`,
    )
    await freeJobs()
    expect(await jobs()).toMatchObject([{ locked_by: null, attempts: 1 }])
  },
)

test('a queue that stops completes the jobs that are done, more than it has connections', async () => {
  const COUNT = 4
  await addJobs(COUNT)
  await whenEnded('perform pg_sleep(0.3);')
  let begun = 0
  const { ended, ending } = start(async () => {
    begun += 1
    if (begun === COUNT) void delay(50).then(() => ending.abort())
    while (begun < COUNT) await delay(5)
  }, COUNT)
  await ended
  expect(await jobs()).toEqual([])
})
