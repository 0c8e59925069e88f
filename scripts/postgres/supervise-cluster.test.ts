import { rmSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeTempDataDir, postmasterPid } from '../testing/command'
import { openDataFolder } from '../run/data-folder.mjs'
import { startCluster, stopCluster } from './cluster'
import { clusterUrl } from './access'
import { waitForConnection } from '../database/connection'
import { superviseCluster } from './supervise-cluster'

let dataDir: string
const stop = new AbortController()

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  dataDir = openDataFolder(makeTempDataDir())
})

afterAll(async () => {
  stop.abort()
  await stopCluster(dataDir)
  rmSync(dataDir, { recursive: true })
})

test('a killed postmaster is restarted on its port although one of its backends is still busy', async () => {
  const access = await startCluster(dataDir)
  const supervised = superviseCluster({ DATABASE_URL: undefined, DATA_DIR: dataDir }, stop.signal)
  const busy = new Client(clusterUrl(access, 'postgres'))
  busy.on('error', () => undefined)
  await busy.connect()
  // The backend notices the death of its postmaster only when this loop ends, after the test.
  const working = busy.query(
    `do $$ declare until timestamptz := clock_timestamp() + interval '40 seconds';
     begin while clock_timestamp() < until loop end loop; end $$`,
  )
  const connectionLost = expect(working).rejects.toThrow()
  const before = postmasterPid(dataDir) ?? 0
  process.kill(before, 'SIGKILL')
  await connectionLost
  expect(await waitForConnection([clusterUrl(access, 'postgres')], 20_000)).toBe(true)
  expect(postmasterPid(dataDir)).not.toBe(before)
  stop.abort()
  expect(await supervised).toBe(0)
})
