import { expect, test } from 'vitest'
import { clipKey, hashedKey, keyOf } from './keys'

test.each([
  ['desktop/a.jpg', 'a.jpg'],
  ['demo/images/a.jpg', 'demo/a.jpg'],
  ['demo/images/A.JPG', 'demo/A.jpg'],
  ['a b.jpg', /^a-b-[0-9a-f]{8}\.jpg$/],
  ['海港.jpg', /^[0-9a-f]{8}\.jpg$/],
  ['.a.jpg', /^a-[0-9a-f]{8}\.jpg$/],
  [`${'a'.repeat(186)}.jpg`, /^a{186}\.jpg$/],
  [`${'a'.repeat(250)}.jpg`, /^a{177}-[0-9a-f]{8}\.jpg$/],
  [`${'b'.repeat(180)}/images/${'a'.repeat(180)}.jpg`, /^b{177}-[0-9a-f]{8}\.jpg$/],
])('the key of %s', (path, key) => {
  expect(keyOf(path)).toEqual(typeof key === 'string' ? key : expect.stringMatching(key))
  expect(hashedKey(keyOf(path), '0123456789').length).toBeLessThanOrEqual(200)
})

test.each([
  ['demo/Night_Clip.mp4', 'demo-night-clip'],
  [`${'a'.repeat(60)}.mp4`, /^a{60}$/],
  [`${'a'.repeat(61)}.mp4`, /^a{51}-[0-9a-f]{8}$/],
  [`${'a'.repeat(50)}-${'b'.repeat(50)}.mp4`, /^a{50}-[0-9a-f]{8}$/],
])('the key of the clip %s', (file, key) => {
  expect(clipKey(file)).toEqual(typeof key === 'string' ? key : expect.stringMatching(key))
})

test('names that differ at their end alone have two keys', () => {
  const [one, two] = ['1', '2'].map((end) => `${'a'.repeat(250)}${end}`)
  expect(keyOf(`${one}.jpg`)).not.toBe(keyOf(`${two}.jpg`))
  expect(clipKey(`${one}.mp4`)).not.toBe(clipKey(`${two}.mp4`))
})
