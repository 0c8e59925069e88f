import sharp from 'sharp'
import { expect, test } from 'vitest'
import { mediaCopy } from '@/lib/copy/media'
import { aigcProperty, xmpOf } from '@/lib/media/ai-mark/aigc'
import { PictureFault } from '@/lib/media/inspect-picture'
import { drawPicture } from './draw'

const words = mediaCopy.picture
const RED = [200, 50, 50]
const red = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#c83232' } })

test.each([
  ['a PNG of 16 bits', () => red().toColourspace('rgb16').png().toBuffer(), 'png', RED],
  ['a JPEG in CMYK', () => red().toColourspace('cmyk').jpeg().toBuffer(), 'jpg', RED],
  ['a JPEG in Display P3', () => red().withIccProfile('p3').jpeg().toBuffer(), 'jpg', RED],
  ['a PNG in greys', () => red().greyscale().png().toBuffer(), 'png', [112, 112, 112]],
  ['an AVIF', () => red().avif().toBuffer(), 'jpg', RED],
])('%s becomes one of 8 bits in its colour', async (_, make, extension, colour) => {
  const file = await make()
  const drawn = await drawPicture(file)
  expect(drawn).toMatchObject({ extension, width: 60, height: 40, aiKind: null })
  const { depth, channels } = await sharp(drawn.bytes).metadata()
  expect(depth).toBe('uchar')
  expect(channels).toBeLessThanOrEqual(3)
  const shown = await shownColour(drawn.bytes)
  shown.forEach((value, i) => expect(Math.abs(value - (colour[i] ?? 0))).toBeLessThan(24))
})

test('the profile of wide colours is kept for renditions', async () => {
  const { bytes } = await drawPicture(await red().withIccProfile('p3').jpeg().toBuffer())
  const original = await red().withIccProfile('p3').jpeg().toBuffer()
  const [kept, given] = await Promise.all([sharp(bytes).metadata(), sharp(original).metadata()])
  expect(kept.icc).toEqual(given.icc)
})

const frames = async () => {
  const colours = ['#ff0000', '#0000ff'].map((background) => ({
    create: { width: 8, height: 8, channels: 3 as const, background },
  }))
  const inputs = await Promise.all(colours.map((colour) => sharp(colour).png().toBuffer()))
  return sharp(inputs, { join: { animated: true } })
}

test.each([
  ['a moving GIF', async () => (await frames()).gif().toBuffer(), words.animated('GIF')],
  ['a moving WebP', async () => (await frames()).webp().toBuffer(), words.animated('WebP')],
  ['a moving PNG', async () => apng(await red().png().toBuffer()), words.animated('PNG')],
  ['HEIC', () => Promise.resolve(heic()), words.kind('HEIC')],
  ['TIFF', () => red().tiff().toBuffer(), words.kind('TIFF')],
  ['a drawing', () => Promise.resolve(Buffer.from('<svg xmlns="…"/>')), words.kind('SVG')],
])('%s is refused by name', async (_, make, sentence) => {
  const file = await make()
  await expect(drawPicture(file)).rejects.toThrow(sentence)
  await expect(drawPicture(file)).rejects.toBeInstanceOf(PictureFault)
})

test.each([
  ['whole', 10_000, 10_000, null],
  ['larger', 10_001, 10_000, words.pixels(10_001, 10_000, 100)],
])('100 million pixels are the bound: %s', async (_, width, height, sentence) => {
  const create = { width, height, channels: 3 as const, background: '#888' }
  const file = await sharp({ create, limitInputPixels: false })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const drawn = drawPicture(file).then(({ width: drawnWidth }) => drawnWidth)
  if (sentence) await expect(drawn).rejects.toThrow(sentence)
  else expect(await drawn).toBe(10_000)
})

test('a mark of artificial intelligence is read and stays in the file, and the place does not', async () => {
  const mark = {
    Label: '1',
    ContentProducer: '甲公司',
    ProduceID: 'A1',
    ReservedCode1: '',
    ContentPropagator: '',
    PropagateID: '',
    ReservedCode2: '',
  }
  const file = await red()
    .withExif({ IFD0: { Artist: 'Wang' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
    .withXmp(xmpOf(mark, 'generated'))
    .jpeg()
    .toBuffer()
  const drawn = await drawPicture(file)
  expect(drawn).toMatchObject({ aiKind: 'generated', facts: { credit: 'Wang' } })
  const { xmpAsString = '', exif } = await sharp(drawn.bytes).metadata()
  expect(aigcProperty(xmpAsString)).toContain('甲公司')
  expect(exif).toBeUndefined()
})

/** As a browser shows it. */
async function shownColour(bytes: Buffer): Promise<number[]> {
  const { channels } = await sharp(await sharp(bytes).webp().toBuffer()).stats()
  return channels.map(({ mean }) => mean)
}

/** An animation chunk before the picture. */
function apng(png: Buffer): Buffer {
  const chunk = Buffer.alloc(20)
  chunk.writeUInt32BE(8)
  chunk.write('acTL', 4, 'latin1')
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

function heic(): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0heicmif1'),
    Buffer.alloc(64),
  ])
}
