import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { cutout } from '@/lib/routes'
import { ownDatabase } from '@/lib/testing/own-database'
import { answerPicture } from './answer-picture'
import { dataFolder } from './testing/data-folder'

const data = dataFolder()
ownDatabase()

const KEY = 'tall.jpg'
const crop = (x: number, y: number) => cutout(KEY, 1200, 675, { x, y })

/** Red above, blue below. */
beforeAll(async () => {
  const half = (background: string) => ({
    create: { width: 400, height: 400, channels: 3 as const, background },
  })
  const blue = { input: half('#0000ff'), left: 0, top: 400 }
  const whole = sharp({ create: { ...half('').create, height: 800, background: '#ff0000' } })
  data.upload(KEY, await whole.composite([blue]).jpeg().toBuffer())
  await db().image.create({ data: { key: KEY, width: 400, height: 800, focusY: 10 } })
})

test('a crop follows its picture’s focus, and its old address still answers', async () => {
  const above = await get(crop(50, 10))
  expect([above.status, await isRed(above)]).toEqual([200, true])
  await db().image.update({ where: { key: KEY }, data: { focusX: 20, focusY: 90 } })
  const below = await get(crop(20, 90))
  expect([below.status, await isRed(below)]).toEqual([200, false])
  expect((await get(crop(50, 10))).status).toBe(200)
})

test('a crop for a focus that no editor gave leads to the plain one and is not made', async () => {
  const answer = await get(cutout(KEY, 1200, 675, { x: 1, y: 2 }))
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(cutout(KEY, 1200, 675))
  expect(existsSync(join(data.path, 'cache/images/1200x675-1-2'))).toBe(false)
  expect((await get(cutout(KEY, 1200, 675))).status).toBe(200)
})

async function isRed(answer: Response): Promise<boolean> {
  const { channels } = await sharp(Buffer.from(await answer.arrayBuffer())).stats()
  return (channels[0]?.mean ?? 0) > (channels[2]?.mean ?? 0)
}

function get(path: string): Promise<Response> {
  return answerPicture(new Request(`http://localhost:3000${path}`))
}
