/** Health reports: short for everybody, detailed for operators. */
import { readFileSync } from 'node:fs'
import { clockSkew } from '@/lib/clock'
import { documentState } from '../documents/state'
import { stores } from '../documents/store'
import { lifecycle } from '../lifecycle'
import { lastProbe } from './probe'
import { unreadyReason } from './readiness'

export interface Report {
  status: 200 | 503
  body: Record<string, unknown>
}

export const startup = { done: false }

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export const reports: Record<string, (detailed: boolean) => Report> = {
  '/api/health/live': liveReport,
  '/api/health/ready': readyReport,
  '/api/health': databaseReport,
}

/** Being answered proves that the event loop runs. */
function liveReport(): Report {
  return { status: 200, body: { live: true } }
}

function readyReport(detailed: boolean): Report {
  const reason = readyReason()
  const body = {
    ready: reason === null,
    ...(reason !== null && { reason }),
    ...(detailed && details()),
  }
  return { status: reason === null ? 200 : 503, body }
}

/** Kept for monitors from before the other two existed: 200 while the database answers. */
function databaseReport(detailed: boolean): Report {
  const { database } = lastProbe
  const body = { database, announced: documentState.connected, ...(detailed && details()) }
  return { status: database ? 200 : 503, body }
}

export function readyReason(): string | null {
  return unreadyReason({
    started: startup.done,
    stopping: lifecycle.stopping,
    documents: stores.documents.size,
    database: lastProbe.database,
    listening: documentState.connected,
    deafFor: lastProbe.deafSince === null ? 0 : performance.now() - lastProbe.deafSince,
  })
}

function details() {
  const { diskBytes, diskFreeBytes, migrations, lastMigration } = lastProbe
  return {
    detail: {
      version,
      node: process.version,
      pid: process.pid,
      upSeconds: Math.round(process.uptime()),
      database: lastProbe.database,
      writable: { database: lastProbe.databaseWritable, disk: lastProbe.diskWritable },
      listening: documentState.connected,
      clockSkewSeconds: skewSeconds(),
      disk: { freeBytes: diskFreeBytes, bytes: diskBytes },
      migrations: { applied: migrations, last: lastMigration },
      documents: stores.documents.size,
    },
  }
}

/** How far this machine's clock is ahead of the database's. */
export function skewSeconds(): number | null {
  const skew = clockSkew()
  return skew === null ? null : skew / 1000
}
