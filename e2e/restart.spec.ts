import { expect, test } from 'playwright/test'
import { type Portal, startPortal } from '../scripts/chaos/portal'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

let newsroom: Newsroom
let portal: Portal

test.beforeAll(async () => {
  test.setTimeout(120_000)
  newsroom = await openNewsroom()
  portal = await startPortal({ DATABASE_URL: newsroom.databaseUrl })
})

test.afterAll(async () => {
  await portal.stop()
  await newsroom.close()
})

test('npm start restarts a killed server and logs how it ended', async () => {
  const killed = portal.serverPid() ?? 0
  process.kill(killed, 'SIGKILL')
  await expect
    .poll(
      async () =>
        fetch(portal.url).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200)
  expect(portal.serverPid()).not.toBe(killed)
  expect(portal.output()).toContain('The server ended by itself (signal SIGKILL)')
})
