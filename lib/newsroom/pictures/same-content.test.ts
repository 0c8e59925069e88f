import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { POST as remove } from '@/app/api/desk/media/picture/removal/route'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { answerPicture } from '@/lib/media/answer-picture'
import { picture } from '@/lib/routes'
import { postReplacement } from './replace'
import { colourOf, ownLibrary, rowOf, send, submit, upload } from './testing/own-library'

ownLibrary()

test('two files of one name are two pictures, and one that comes back is itself', async () => {
  const [red, blue] = [await upload('#ff0000'), await upload('#0000ff')]
  expect(red).not.toBe(blue)
  expect(await upload('#ff0000')).toBe(red)
})

test('a content that a picture had before is another picture, and the former address leads to the first', async () => {
  const [red, blue] = [await upload('#ff0000'), await upload('#0000ff')]
  const former = (await rowOf(red)).file
  await send(postReplacement, { key: red }, '#00ff00')
  const again = await upload('#ff0000')
  expect(again).not.toBe(red)
  expect(await colourOf(again)).toBe('red')
  expect(await colourOf(red)).toBe('green')
  expect(await upload('#ff0000')).toBe(again)
  const old = await answerPicture(new Request(`http://localhost${picture(former, 320)}`))
  expect(old.headers.get('location')).toBe(picture((await rowOf(red)).file, 320))
  await submit(remove, { key: again })
  expect((await send(postReplacement, { key: blue }, '#ff0000')).status).toBe(200)
  expect([await colourOf(red), await colourOf(blue)]).toEqual(['green', 'red'])
  expect((await rowOf(blue)).file).not.toBe(former)
})

test('a picture gets its own former content under the address that it had', async () => {
  const key = await upload('#ff0000')
  await send(postReplacement, { key }, '#00ff00')
  await send(postReplacement, { key }, '#ff0000')
  expect(await rowOf(key)).toMatchObject({ file: key })
})

test('the same content at once is one picture', async () => {
  const keys = await Promise.all([upload('#ff00ff'), upload('#ff00ff')])
  expect(keys[1]).toBe(keys[0])
  expect(await db().image.count()).toBe(1)
  const subject = `picture/${keys[0]}`
  expect(await db().auditEntry.count({ where: { subject, verb: 'uploadPicture' } })).toBe(1)
})

test('of two pictures that get the same content at once one is refused with the other’s key', async () => {
  const keys = [await upload('#ff0000'), await upload('#0000ff')]
  const answers = await Promise.all(keys.map((key) => send(postReplacement, { key }, '#00ff00')))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  const got = keys[answers.findIndex(({ status }) => status === 200)] ?? ''
  const refused = answers.find(({ status }) => status === 422)
  expect(await refused?.text()).toContain(got)
})

test('a content whose file was lost is the picture’s that has it', async () => {
  const [red, blue] = [await upload('#ff0000'), await upload('#0000ff')]
  await rm(join(env().UPLOADS_DIR, red))
  const refused = await send(postReplacement, { key: blue }, '#ff0000')
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(red)])
  expect(await colourOf(red)).toBe('red')
})
