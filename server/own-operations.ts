import { register } from 'prom-client'
import { reports } from './health/report'
import { type Tell, toldOf } from './operations'

/** What this process tells about itself. */
export const tellOwn: Tell = async (path, detailed) => {
  const report = reports[path]
  if (report) return toldOf(report(detailed))
  return { status: 200, type: register.contentType, text: await register.metrics() }
}
