import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../../scripts/testing/newsroom'

/** Set while the tests of the file that called `setUpTwoInstances` run. */
export let newsroom: Newsroom
export let instances: Instance[]

/** Two instances on one database, for the serial tests of a file. */
export function setUpTwoInstances(): void {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })

  test.beforeAll(async () => {
    newsroom = await openNewsroom()
    instances = await Promise.all([
      startInstance(newsroom.portalUrl),
      startInstance(newsroom.portalUrl),
    ])
  })

  test.afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.stop()))
    await newsroom.close()
  })
}

/** Waits until the page contains the text in every instance, or no longer does. */
export async function expectShown(path: string, text: string, present = true): Promise<void> {
  for (const { get } of instances) {
    await expect
      .poll(async () => (await (await get(path)).text()).replaceAll('<wbr/>', '').includes(text), {
        message: `${path}: ${text}`,
        intervals: [5, 20, 50],
      })
      .toBe(present)
  }
}

export async function expectStatus(path: string, status: number): Promise<void> {
  for (const { get } of instances) {
    await expect
      .poll(async () => (await get(path)).status, { message: path, intervals: [5, 20, 50] })
      .toBe(status)
  }
}

/** Renders of all instances. */
export async function countRenders(): Promise<number> {
  const counts = await Promise.all(instances.map(({ metric }) => metric('renders_total')))
  return counts.reduce((sum, count) => sum + count, 0)
}
