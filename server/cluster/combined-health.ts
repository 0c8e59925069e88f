import type { Report } from '../health/report'

/** By the worker's number; null: it does not answer. */
export type WorkerReports = Map<number, Report | null>

/**
 * The report on all workers that take requests. Connections are dealt out in turn, so one that fails is a
 * fault of the whole; one that only starts gets none and is not among them.
 */
export function combineReports(path: string, reports: WorkerReports): Report {
  const all = [...reports]
  const isWell = all.length > 0 && all.every(([, report]) => report?.status === 200)
  const workers = Object.fromEntries(
    all.map(([worker, report]) => [worker, report?.body ?? { silent: true }]),
  )
  const status = isWell ? 200 : 503
  if (path === '/api/health') {
    const announced = isWell && all.every(([, report]) => report?.body.announced === true)
    return { status, body: { database: isWell, announced, workers } }
  }
  return { status, body: { ready: isWell, ...(!isWell && { reason: reasonOf(reports) }), workers } }
}

function reasonOf(reports: WorkerReports): string {
  for (const [worker, report] of reports) {
    if (report?.status === 200) continue
    const { reason } = report?.body ?? {}
    return `worker ${worker}: ${typeof reason === 'string' ? reason : 'does not answer'}`
  }
  return 'starting'
}
