import type { Report } from '../health/report'

/** By worker id; null: no answer. */
export type WorkerReports = Map<number, Report | null>

/** Connections go to workers in turn, so one failing worker makes the whole fail. Workers that are starting get none. */
export function combineReports(path: string, reports: WorkerReports): Report {
  const all = [...reports]
  const isHealthy = all.length > 0 && all.every(([, report]) => report?.status === 200)
  const workers = Object.fromEntries(
    all.map(([worker, report]) => [worker, report?.body ?? { silent: true }]),
  )
  const status = isHealthy ? 200 : 503
  if (path === '/api/health') {
    const announced = isHealthy && all.every(([, report]) => report?.body.announced === true)
    return { status, body: { database: isHealthy, announced, workers } }
  }
  return {
    status,
    body: { ready: isHealthy, ...(!isHealthy && { reason: reasonOf(reports) }), workers },
  }
}

function reasonOf(reports: WorkerReports): string {
  for (const [worker, report] of reports) {
    if (report?.status === 200) continue
    const { reason } = report?.body ?? {}
    return `worker ${worker}: ${typeof reason === 'string' ? reason : 'does not answer'}`
  }
  return 'starting'
}
