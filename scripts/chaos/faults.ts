import { databaseSlow, databaseUnreachable, frozenConnections } from './faults/database-network'
import { backendKilled, postmasterKilled, serverKilled } from './faults/kills'
import { unknownAddresses } from './faults/unknown-addresses'
import { largeBodies } from './faults/large-bodies'
import { slowConnections } from './faults/slow-connections'
import { diskFull } from './faults/disk-full'
import { clockAhead, clockBehind } from './faults/clock-skew'
import { uncachedPages } from './faults/uncached-pages'
import { rollingRestartsFault } from './faults/rolling-restarts'
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
