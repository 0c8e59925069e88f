import { runOnce } from 'graphile-worker'
import { instanceWorker } from '@/lib/jobs/work-on-queue'
import { awaitCompletion, listTasks, queueLogger, type Task } from '@/lib/queue/run-queue'
import { asOwner } from './as-owner'

/** Works on the jobs that are due, as an instance does, until none is. */
export async function runJobs(tasks: Record<string, Task> = instanceWorker().tasks): Promise<void> {
  const { signal } = new AbortController()
  await runOnce({
    preset: awaitCompletion,
    connectionString: process.env.DATABASE_URL,
    maxPoolSize: 2,
    concurrency: 2,
    noHandleSignals: true,
    logger: queueLogger,
    taskList: listTasks(tasks, (work, payload) => work(payload, signal)),
  })
}

/** As if the pauses of all jobs were over. */
export async function endPauses(): Promise<void> {
  await asOwner('update graphile_worker._private_jobs set run_at = now()')
}
