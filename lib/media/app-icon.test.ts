import sharp from 'sharp'
import { expect, test } from 'vitest'
import { appIcons, renderAppIcon } from './app-icon'

test.each([...appIcons])('%s is a PNG of %i pixels', async (name, size) => {
  const { format, width, height } = await sharp((await renderAppIcon(name)) ?? '').metadata()
  expect({ format, width, height }).toEqual({ format: 'png', width: size, height: size })
})

test('an unknown name has no icon', async () => {
  expect(await renderAppIcon('64')).toBeNull()
  expect(await renderAppIcon('toString')).toBeNull()
})

test('a maskable icon is opaque, and all of its drawing is in the safe zone', async () => {
  const { data, info } = await sharp((await renderAppIcon('maskable')) ?? '')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixel = (x: number, y: number) => data.subarray((y * info.width + x) * 4).subarray(0, 4)
  const ground = pixel(0, 0)
  const centre = (info.width - 1) / 2
  let [farthest, transparent] = [0, 0]
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width; x++) {
      if (pixel(x, y)[3] !== 255) transparent++
      if (!pixel(x, y).equals(ground))
        farthest = Math.max(farthest, Math.hypot(x - centre, y - centre))
    }
  expect(transparent).toBe(0)
  expect(farthest).toBeGreaterThan(0)
  // https://www.w3.org/TR/appmanifest/#icon-masks: a circle with a radius of two fifths.
  expect(farthest).toBeLessThanOrEqual(info.width * 0.4)
})
