/** The answers to who watches: short for everybody, in full for operators. */
import { readFileSync } from 'node:fs'
import { clockSkew } from '@/lib/clock'
import { state } from '../documents/state'
import { stores } from '../documents/store'
import { lifecycle } from '../lifecycle'
import { probed } from './probe'
import { unreadyReason } from './readiness'

export interface Report {
  status: 200 | 503
  body: Record<string, unknown>
}

/** Set by the instance once it takes requests. */
export const start = { done: false }

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** By the address that asks for it. */
export const reports: Record<string, (detailed: boolean) => Report> = {
  '/api/health/live': liveReport,
  '/api/health/ready': readyReport,
  '/api/health': databaseReport,
}

/** Whether the event loop turns: that this is answered says so. */
function liveReport(): Report {
  return { status: 200, body: { live: true } }
}

/** Whether pages can be answered. */
function readyReport(detailed: boolean): Report {
  const reason = readyReason()
  const body = {
    ready: reason === null,
    ...(reason !== null && { reason }),
    ...(detailed && detail()),
  }
  return { status: reason === null ? 200 : 503, body }
}

/** As it was before there were the other two: 200 while the database answers. */
function databaseReport(detailed: boolean): Report {
  const { database } = probed
  const body = { database, announced: state.connected, ...(detailed && detail()) }
  return { status: database ? 200 : 503, body }
}

export function readyReason(): string | null {
  return unreadyReason({
    started: start.done,
    stopping: lifecycle.stopping,
    documents: stores.documents.size,
    database: probed.database,
    listening: state.connected,
    deafFor: probed.deafSince === null ? 0 : performance.now() - probed.deafSince,
  })
}

function detail() {
  const { diskBytes, diskFreeBytes, migrations, lastMigration } = probed
  return {
    detail: {
      version,
      node: process.version,
      pid: process.pid,
      upSeconds: Math.round(process.uptime()),
      database: probed.database,
      writable: { database: probed.databaseWritable, disk: probed.diskWritable },
      listening: state.connected,
      clockSkewSeconds: skewSeconds(),
      disk: { freeBytes: diskFreeBytes, bytes: diskBytes },
      migrations: { applied: migrations, last: lastMigration },
      documents: stores.documents.size,
    },
  }
}

/** How far our own clock is ahead of the database's. */
export function skewSeconds(): number | null {
  const skew = clockSkew()
  return skew === null ? null : skew / 1000
}
