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

test('grey with alpha stays transparent in WebP and is white in JPEG', async () => {
  const file = join(folder, 'grey.png')
  await plain(40, 30).greyscale().ensureAlpha(0).png().toFile(file)
  const webp = await sharp(await renderPicture(file, { type: 'webp', width: 160 })).stats()
  expect(webp.isOpaque).toBe(false)
  const jpg = await sharp(await renderPicture(file, { type: 'jpg', ...CROPS[0] })).stats()
  expect(jpg.channels[0]?.mean).toBeGreaterThan(250)
})
