/** Two instances on one database of their own, for what has to hold in every instance. */
import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../../scripts/testing/newsroom'

/** Set while the tests of the file that called `twoInstances` run. */
export let newsroom: Newsroom
export let instances: Instance[]

/** For the tests of this file, one after the other. */
export function twoInstances(): void {
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

/** Until the page in every instance holds the text, or no longer does. */
export async function shows(path: string, text: string, present = true): Promise<void> {
  for (const { get } of instances) {
    await expect
      .poll(async () => (await (await get(path)).text()).includes(text), {
        message: `${path}: ${text}`,
        intervals: [5, 20, 50],
      })
      .toBe(present)
  }
}

/** Until every instance answers with the status. */
export async function answers(path: string, status: number): Promise<void> {
  for (const { get } of instances) {
    await expect
      .poll(async () => (await get(path)).status, { message: path, intervals: [5, 20, 50] })
      .toBe(status)
  }
}

/** How many pages were made, in all instances. */
export async function renders(): Promise<number> {
  const counts = await Promise.all(instances.map(({ metric }) => metric('renders_total')))
  return counts.reduce((sum, count) => sum + count, 0)
}
