import { register } from 'prom-client'
import { reports } from './health/report'
import { type ReadOperations, toAnswer } from './operations'

/** Health and metrics of this process alone. */
export const readOwnOperations: ReadOperations = async (path, detailed) => {
  const report = reports[path]
  if (report) return toAnswer(report(detailed))
  return { status: 200, type: register.contentType, text: await register.metrics() }
}
