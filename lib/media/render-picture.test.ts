import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { renderPicture } from './render-picture'
import { CROPS, WIDTHS } from './sizes'

const folder = mkdtempSync(join(tmpdir(), 'xiaowen-render-'))
afterAll(() => rmSync(folder, { recursive: true }))

const red = { r: 200, g: 30, b: 20 }

function plain(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: red } })
}

test.each<[string, Sharp]>([
  ['a JPEG', plain(400, 300).jpeg()],
  ['a CMYK JPEG', plain(400, 300).toColourspace('cmyk').jpeg({ quality: 100 })],
  ['a JPEG in Display P3', plain(400, 300).withIccProfile('p3').jpeg({ quality: 100 })],
  ['a PNG of 16 bits', plain(400, 300).toColourspace('rgb16').png()],
  ['an AVIF', plain(400, 300).avif({ quality: 90 })],
  ['a GIF', plain(400, 300).gif()],
])('%s keeps its colours', async (_, picture) => {
  const file = join(folder, 'picture')
  await picture.toFile(file)
  for (const form of [
    { type: 'webp', width: 320 } as const,
    { type: 'jpg', ...CROPS[0] } as const,
  ]) {
    const { data } = await sharp(await renderPicture(file, form))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const [r = 0, g = 0, b = 0] = data
    expect(Math.abs(r - red.r) + Math.abs(g - red.g) + Math.abs(b - red.b)).toBeLessThan(60)
  }
})

test.each([
  [1, 1],
  [1, 20_000],
  [20_000, 1],
  [20, 16_384],
  [3, 2],
])('%i × %i is drawn in every size', async (width, height) => {
  const file = join(folder, 'picture.png')
  await plain(width, height).png().toFile(file)
  for (const one of WIDTHS) {
    const drawn = await sharp(await renderPicture(file, { type: 'webp', width: one })).metadata()
    expect(drawn.width).toBeLessThanOrEqual(Math.min(one, width))
  }
  for (const crop of CROPS) {
    const drawn = await sharp(await renderPicture(file, { type: 'jpg', ...crop })).metadata()
    expect(drawn.format).toBe('jpeg')
  }
})

/** Left to right or top to bottom red, green and blue. */
async function stripes(upright: boolean): Promise<string> {
  const file = join(folder, `stripes-${upright}.png`)
  const [length, across] = [3000, 600]
  const colours = ['#ff0000', '#00ff00', '#0000ff'].map((background, i) => ({
    input: {
      create: {
        width: upright ? across : length / 3,
        height: upright ? length / 3 : across,
        channels: 3 as const,
        background,
      },
    },
    left: upright ? 0 : (i * length) / 3,
    top: upright ? (i * length) / 3 : 0,
  }))
  const size = upright ? { width: across, height: length } : { width: length, height: across }
  const whole = sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
  await whole.composite(colours).png().toFile(file)
  return file
}

test.each([
  [true, { x: 50, y: 0 }, 0],
  [true, { x: 0, y: 50 }, 1],
  [true, { x: 100, y: 100 }, 2],
  [false, { x: 10, y: 90 }, 0],
  [false, { x: 50, y: 0 }, 1],
  [false, { x: 90, y: 0 }, 2],
])(
  'every crop of stripes (upright: %s) has the focus at %o in its middle',
  async (upright, focus, colour) => {
    const file = await stripes(upright)
    for (const crop of CROPS) {
      const jpg = sharp(await renderPicture(file, { type: 'jpg', ...crop, focus }))
      const { data, info } = await jpg.raw().toBuffer({ resolveWithObject: true })
      expect(info.width / info.height).toBeCloseTo(crop.width / crop.height, 1)
      const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3
      const pixel = [...data.subarray(middle, middle + 3)]
      expect(pixel.indexOf(Math.max(...pixel))).toBe(colour)
    }
  },
)

test('the focus is of the picture as it is seen, not as it is stored', async () => {
  const file = join(folder, 'turned.jpg')
  const turned = sharp(await stripes(true))
    .rotate(270)
    .withMetadata({ orientation: 6 })
  await turned.jpeg().toFile(file)
  const jpg = await renderPicture(file, { type: 'jpg', ...CROPS[0], focus: { x: 50, y: 0 } })
  const { channels } = await sharp(jpg).stats()
  expect(channels.map(({ mean }) => mean > 128)).toEqual([true, false, false])
})

test('grey with alpha stays transparent in WebP and is white in JPEG', async () => {
  const file = join(folder, 'grey.png')
  await plain(40, 30).greyscale().ensureAlpha(0).png().toFile(file)
  const webp = await sharp(await renderPicture(file, { type: 'webp', width: 160 })).stats()
  expect(webp.isOpaque).toBe(false)
  const jpg = await sharp(await renderPicture(file, { type: 'jpg', ...CROPS[0] })).stats()
  expect(jpg.channels[0]?.mean).toBeGreaterThan(250)
})
