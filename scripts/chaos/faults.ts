import { addressesMadeUp } from './faults/addresses-made-up'
import { backendKilled } from './faults/backend-killed'
import { bodiesLarge } from './faults/bodies-large'
import { connectionsFrozen } from './faults/connections-frozen'
import { connectionsSlow } from './faults/connections-slow'
import { databaseAway } from './faults/database-away'
import { databaseSlow } from './faults/database-slow'
import { diskFull } from './faults/disk-full'
import { clockAhead, clockBehind } from './faults/clock-wrong'
import { pagesUnread } from './faults/pages-unread'
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
