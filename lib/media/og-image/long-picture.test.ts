import sharp from 'sharp'
import { expect, test } from 'vitest'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { LONG_PICTURE_WIDTH, type LongPicture, renderLongPicture } from './long-picture'

// The font is kept there.
dataFolder()

const BLUE = { r: 20, g: 60, b: 200 }

const story: LongPicture = {
  title: '临澜港开通南线近海快航，每周两班直抵岚陵',
  label: '时讯 · 2026年11月24日',
  summary: '首航船上有三百二十名旅客。港务局说，冬天每周两班，春天再加一班。',
  picture: null,
  url: 'https://example.com/article/12',
}

async function pictureOf(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: BLUE } })
    .jpeg()
    .toBuffer()
}

async function sizeOf(given: Partial<LongPicture>) {
  const { width, height, format } = await sharp(
    await renderLongPicture({ ...story, ...given }),
  ).metadata()
  return { width, height, format }
}

test.each([
  { title: '潮' },
  { title: '潮水退去之后，港口重新开放'.repeat(9) },
  { title: 'W'.repeat(200) },
  { title: '<b>&amp;\u0007 "x"', summary: '😀𠮷𪚥\u{10fffd}' },
  { summary: '' },
  { summary: '港口重新开放，'.repeat(80) },
  { url: `https://example.com/article/${'9'.repeat(10)}` },
])(
  'the picture of %o is a JPEG of 750 px that is no taller than a phone scrolls twice',
  async (given) => {
    const { width, height, format } = await sizeOf(given)
    expect({ width, format }).toEqual({ width: LONG_PICTURE_WIDTH, format: 'jpeg' })
    expect(height).toBeGreaterThan(400)
    expect(height).toBeLessThan(1200)
  },
)

test('a picture is as wide as the whole, and one that is smaller than that is enlarged', async () => {
  const plain = await sizeOf({})
  for (const picture of [await pictureOf(1200, 675), await pictureOf(160, 90)]) {
    const jpeg = await renderLongPicture({ ...story, picture })
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
    expect(info.height).toBeGreaterThan(plain.height + 400)
    for (const x of [2, 375, 747]) {
      const start = (300 * info.width + x) * info.channels
      const [r = 0, g = 0, b = 0] = data.subarray(start, start + 3)
      expect(Math.abs(r - BLUE.r) + Math.abs(g - BLUE.g) + Math.abs(b - BLUE.b)).toBeLessThan(30)
    }
  }
})

test('120 characters of a title are all drawn', async () => {
  const whole = '潮水退去之后港口重新开放'.repeat(10)
  const drawn = await renderLongPicture({ ...story, title: whole })
  expect(drawn.equals(await renderLongPicture({ ...story, title: whole.slice(0, -1) }))).toBe(false)
})

test('another address gives another code', async () => {
  const url = 'https://example.com/article/13'
  const one = await renderLongPicture(story)
  expect(one.equals(await renderLongPicture({ ...story, url }))).toBe(false)
})
