import { addressesMadeUp } from './faults/unknown-addresses'
import { backendKilled } from './faults/backend-killed'
import { bodiesLarge } from './faults/large-bodies'
import { connectionsFrozen } from './faults/frozen-connections'
import { connectionsSlow } from './faults/slow-connections'
import { databaseAway } from './faults/database-unreachable'
import { databaseSlow } from './faults/database-slow'
import { diskFull } from './faults/disk-full'
import { clockAhead, clockBehind } from './faults/clock-skew'
import { pagesUnread } from './faults/uncached-pages'
import { postmasterKilled } from './faults/postmaster-killed'
import { rollingRestartsFault } from './faults/rolling-restarts'
import { serverKilled } from './faults/server-killed'
import { tablesLocked } from './faults/tables-locked'
import type { Fault } from './fault'

/** In this order; a new one is a file in faults/ and a line here. */
export const faults: Fault[] = [
  serverKilled,
  postmasterKilled,
  backendKilled,
  connectionsFrozen,
  databaseSlow,
  databaseAway,
  tablesLocked,
  diskFull,
  clockAhead,
  clockBehind,
  bodiesLarge,
  addressesMadeUp,
  pagesUnread,
  connectionsSlow,
  rollingRestartsFault,
]
