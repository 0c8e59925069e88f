import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { freeJobs } from '@/lib/jobs/free-jobs'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { runQueue, type Task } from './run-queue'

ownDatabase()

/** What the database does when the end of a job is recorded. */
const whenRecorded = (body: string) =>
  asOwner(`
    create or replace function public.when_recorded() returns trigger language plpgsql as $$
    begin ${body} return coalesce(new, old); end $$`)

beforeEach(async () => {
  await whenRecorded('')
  await asOwner(`
    create or replace trigger when_deleted before delete on graphile_worker._private_jobs
      for each row execute function public.when_recorded();
    create or replace trigger when_failed before update of last_error on graphile_worker._private_jobs
      for each row execute function public.when_recorded();
    delete from graphile_worker._private_jobs;
    select graphile_worker.add_job('probe', '{}', max_attempts := 5)`)
})

async function jobs(): Promise<unknown[]> {
  const { rows } = await asOwner('select locked_by, attempts from graphile_worker._private_jobs')
  return rows as unknown[]
}

function start(probe: Task) {
  const ending = new AbortController()
  const ended = runQueue({ kind: 'instance', concurrency: 2, tasks: { probe } }, ending.signal)
  return { ended, ending }
}

test.each([
  ['done', () => Promise.resolve()],
  ['failed', () => Promise.reject(new Error('the receiver is away'))],
])(
  'where a job that is %s can not be recorded, the queue stops, and the job is free',
  async (_, work) => {
    await whenRecorded(`raise 'no room on the disk';`)
    const { ended } = start(work)
    await ended
    await whenRecorded('')
    expect(await jobs()).toMatchObject([{ locked_by: expect.any(String) as string }])
    await asOwner(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`,
    )
    await freeJobs()
    expect(await jobs()).toMatchObject([{ locked_by: null, attempts: 1 }])
  },
)

test('a queue that stops when a job is done waits until it is recorded', async () => {
  await whenRecorded('perform pg_sleep(0.5);')
  const { ended, ending } = start(async () => {
    // After the end of this task.
    void delay(50).then(() => ending.abort())
    await Promise.resolve()
  })
  await ended
  expect(await jobs()).toEqual([])
})
