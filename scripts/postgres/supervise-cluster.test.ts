import { rmSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeFolder, postmasterPid } from '../testing/command'
import { openDataFolder } from '../run/data-folder.mjs'
import { startCluster, stopCluster } from './cluster'
import { clusterUrl } from './access'
import { connects } from '../database/connection'
import { keepCluster } from './supervise-cluster'

let dataDir: string
const stop = new AbortController()

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  dataDir = openDataFolder(makeFolder())
})

afterAll(async () => {
  stop.abort()
  await stopCluster(dataDir)
  rmSync(dataDir, { recursive: true })
})

test('a postmaster that is killed is started again, at its port, though a backend of it still works', async () => {
  const access = await startCluster(dataDir)
  const kept = keepCluster({ DATABASE_URL: undefined, DATA_DIR: dataDir }, stop.signal)
  const busy = new Client(clusterUrl(access, 'postgres'))
  busy.on('error', () => undefined)
  await busy.connect()
  // It notices that its postmaster has gone when it is done: after the test.
  const working = busy.query(
    `do $$ declare until timestamptz := clock_timestamp() + interval '40 seconds';
     begin while clock_timestamp() < until loop end loop; end $$`,
  )
  const lost = expect(working).rejects.toThrow()
  const before = postmasterPid(dataDir) ?? 0
  process.kill(before, 'SIGKILL')
  await lost
  expect(await connects([clusterUrl(access, 'postgres')], 20_000)).toBe(true)
  expect(postmasterPid(dataDir)).not.toBe(before)
  stop.abort()
  expect(await kept).toBe(0)
})
