import sharp from 'sharp'
import { expect, test } from 'vitest'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { renderText } from './text'
import { renderTitle } from './title'

// The font is kept there.
dataFolder()

const LONG = '潮水退去之后，港口重新开放。'.repeat(20)

test.each([
  '潮',
  '临澜港开通南线近海快航，每周两班直抵岚陵',
  LONG,
  '<b>&amp;\u0007 "x"',
  '😀𠮷𪚥\u{10fffd}',
])('the image is 1200 × 630 for the title %s', async (title) => {
  const { width, height, format } = await sharp(await renderTitle(title, '时讯')).metadata()
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
})

test('different titles and columns give different images', async () => {
  const one = await renderTitle('潮水退去', '时讯')
  expect(one.equals(await renderTitle('潮水退去', '时讯'))).toBe(true)
  expect(one.equals(await renderTitle('潮水退了', '时讯'))).toBe(false)
  expect(one.equals(await renderTitle('潮水退去', '账本'))).toBe(false)
})

test('a long title is truncated', async () => {
  const cut = await renderTitle(LONG, '时讯')
  expect(cut.equals(await renderTitle(`${LONG}还有`, '时讯'))).toBe(true)
  expect(cut.equals(await renderTitle(LONG.slice(0, 40), '时讯'))).toBe(false)
})

test('each Chinese character has its own glyph', async () => {
  const style = { size: 64, colour: '#ffffff', width: 1000 }
  const [one, other] = await Promise.all(['港', '鹬'].map((text) => renderText(text, style)))
  expect(one?.data.equals(other?.data ?? Buffer.alloc(0))).toBe(false)
  expect(one?.width).toBeGreaterThan(50)
})

test('no line begins with a comma', async () => {
  // Ten fit in a line, so that a naive break would put the comma first.
  const { data } = await renderText(`${'国'.repeat(10)}，国国`, {
    size: 100,
    colour: '#fff',
    width: 1050,
  })
  const { data: pixels, info } = await sharp(data)
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const inked = (left: number, top: number, width: number, height: number) =>
    Array.from({ length: height }, (_, y) => (top + y) * info.width + left).some((start) =>
      pixels.subarray(start, start + width).some((shade) => shade > 128),
    )
  const second = Math.round(info.height / 2) + 20
  expect(inked(0, second, 90, 40)).toBe(true)
})
