import { unknownAddresses } from './faults/unknown-addresses'
import { backendKilled } from './faults/backend-killed'
import { largeBodies } from './faults/large-bodies'
import { frozenConnections } from './faults/frozen-connections'
import { slowConnections } from './faults/slow-connections'
import { databaseUnreachable } from './faults/database-unreachable'
import { databaseSlow } from './faults/database-slow'
import { diskFull } from './faults/disk-full'
import { clockAhead, clockBehind } from './faults/clock-skew'
import { uncachedPages } from './faults/uncached-pages'
import { postmasterKilled } from './faults/postmaster-killed'
import { rollingRestartsFault } from './faults/rolling-restarts'
import { serverKilled } from './faults/server-killed'
import { tablesLocked } from './faults/tables-locked'
import type { Fault } from './fault'

/** Run in this order. */
export const faults: Fault[] = [
  serverKilled,
  postmasterKilled,
  backendKilled,
  frozenConnections,
  databaseSlow,
  databaseUnreachable,
  tablesLocked,
  diskFull,
  clockAhead,
  clockBehind,
  largeBodies,
  unknownAddresses,
  uncachedPages,
  slowConnections,
  rollingRestartsFault,
]
