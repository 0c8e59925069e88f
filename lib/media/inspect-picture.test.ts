import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { inspectPicture } from './inspect-picture'
import { MAX_PIXELS } from './sizes'

type Sample = () => Buffer | Promise<Buffer>

test.each<[string, Sample, number, number]>([
  ['a JPEG', () => noise(60, 40).jpeg().toBuffer(), 60, 40],
  ['a progressive JPEG', () => noise(60, 40).jpeg({ progressive: true }).toBuffer(), 60, 40],
  [
    'a JPEG turned by EXIF',
    () => noise(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    40,
    60,
  ],
  ['a CMYK JPEG', () => noise(60, 40).toColourspace('cmyk').jpeg().toBuffer(), 60, 40],
  ['a grey JPEG', () => noise(60, 40).greyscale().jpeg().toBuffer(), 60, 40],
  [
    'a JPEG with a colour profile',
    () => noise(60, 40).withIccProfile('p3').jpeg().toBuffer(),
    60,
    40,
  ],
  [
    'a JPEG that a camera padded',
    async () => Buffer.concat([await noise(60, 40).jpeg().toBuffer(), Buffer.alloc(4096)]),
    60,
    40,
  ],
  [
    'a JPEG with a film after it',
    async () =>
      Buffer.concat([await noise(60, 40).jpeg().toBuffer(), Buffer.from('\0\0\0\x18ftypmp42')]),
    60,
    40,
  ],
  ['a PNG', () => noise(60, 40).png().toBuffer(), 60, 40],
  ['a PNG of 16 bits', () => noise(60, 40).toColourspace('rgb16').png().toBuffer(), 60, 40],
  [
    'a grey PNG with alpha',
    () => noise(60, 40).greyscale().ensureAlpha(0.5).png().toBuffer(),
    60,
    40,
  ],
  ['an interlaced PNG', () => noise(60, 40).png({ progressive: true }).toBuffer(), 60, 40],
  ['a PNG with a palette', () => noise(60, 40).png({ palette: true }).toBuffer(), 60, 40],
  ['a lossless WebP', () => noise(60, 40).webp({ lossless: true }).toBuffer(), 60, 40],
  ['a still GIF', () => noise(60, 40).gif().toBuffer(), 60, 40],
  ['a still AVIF', () => noise(60, 40).avif().toBuffer(), 60, 40],
  ['one pixel', () => noise(1, 1).png().toBuffer(), 1, 1],
  ['a line', () => noise(1, 20_000).png().toBuffer(), 1, 20_000],
])('%s is taken', async (_, sample, width, height) => {
  const { autoOrient } = await inspectPicture(await sample(), MAX_PIXELS)
  expect(autoOrient).toEqual({ width, height })
})

const incomplete = /不完整或已损坏/

test.each<[string, Sample, RegExp]>([
  ['nothing', () => Buffer.alloc(0), /0 字节/],
  ['words', () => Buffer.from('这不是图片'), /不是图片/],
  ['zeros', () => Buffer.alloc(5000), /不是图片/],
  ['a web page', () => Buffer.from('\uFEFF\n<!DOCTYPE html><svg></svg>'), /HTML/],
  [
    'a drawing',
    () => Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    /SVG/,
  ],
  ['a drawing with a comment', () => Buffer.from('<!-- Created with X --><svg/>'), /SVG/],
  ['TIFF', () => noise(60, 40).tiff().toBuffer(), /TIFF/],
  ['BMP', () => Buffer.from('BM\x36\0\0\0\0\0\0\0\x36\0\0\0', 'latin1'), /BMP/],
  ['PSD', () => Buffer.from('8BPS\0\x01'), /PSD/],
  ['JPEG XL', () => Buffer.from('\xff\x0a\0', 'latin1'), /JPEG XL/],
  ['JPEG XL in its container', () => Buffer.from('\0\0\0\x0cJXL \r\n\x87\n', 'latin1'), /JPEG XL/],
  ['JPEG 2000', () => Buffer.from('\0\0\0\x0cjP  \r\n\x87\n', 'latin1'), /JPEG 2000/],
  ['PDF', () => Buffer.from('%PDF-1.7\n'), /PDF/],
  ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), /HEIC/],
  [
    'HEIC under its general brand',
    () => Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1'),
    /HEIC/,
  ],
  ['a film', () => Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'), /MP4/],
  ['an animated GIF', async () => (await frames()).gif().toBuffer(), /会动的 GIF/],
  ['an animated WebP', async () => (await frames()).webp().toBuffer(), /会动的 WebP/],
  ['an animated PNG', animatedPng, /会动的 PNG/],
  [
    'an animated AVIF',
    async () => brand(await noise(60, 40).avif().toBuffer(), 'avis'),
    /会动的 AVIF/,
  ],
  ['too many pixels', () => huge(), /144000000|12000×12000.*10000 万/],
  ['a PNG with a wrong checksum', wrongChecksum, incomplete],
  [
    'corrupt progressive data',
    () => spoilt(noise(400, 300).jpeg({ progressive: true })),
    incomplete,
  ],
  ['corrupt PNG data', () => spoilt(noise(400, 300).png()), incomplete],
  ['corrupt GIF data', () => spoilt(noise(400, 300).gif({ effort: 1 })), incomplete],
])('%s is refused', async (_, sample, reason) => {
  await expect(inspectPicture(await sample(), MAX_PIXELS)).rejects.toThrow(reason)
})

const encoders: [string, () => Promise<Buffer>][] = [
  ['a JPEG', () => noise(400, 300).jpeg().toBuffer()],
  ['a progressive JPEG', () => noise(400, 300).jpeg({ progressive: true }).toBuffer()],
  ['a PNG', () => noise(400, 300).png().toBuffer()],
  ['a WebP', () => noise(400, 300).webp().toBuffer()],
  ['a lossless WebP', () => noise(400, 300).webp({ lossless: true }).toBuffer()],
  ['a GIF', () => noise(400, 300).gif({ effort: 1 }).toBuffer()],
  ['an AVIF', () => noise(400, 300).avif({ effort: 0 }).toBuffer()],
]

test.each(encoders)('%s that was cut anywhere is refused', async (_, encode) => {
  const whole = await encode()
  for (const length of [whole.length - 20, whole.length * 0.9, whole.length / 2, 200, 20]) {
    const cut = whole.subarray(0, Math.floor(length))
    await expect(inspectPicture(cut, MAX_PIXELS), String(length)).rejects.toThrow(incomplete)
  }
})

test.each(encoders)('%s whose rest is zeros is refused', async (_, encode) => {
  const bytes = await encode()
  bytes.fill(0, Math.floor(bytes.length * 0.7))
  await expect(inspectPicture(bytes, MAX_PIXELS)).rejects.toThrow(incomplete)
})

/** The same each time, and hardly compressible. */
function noise(width: number, height: number) {
  const bytes = Buffer.alloc(width * height * 3)
  let seed = 1
  for (let i = 0; i < bytes.length; i++) bytes[i] = (seed = (seed * 48_271) % 2_147_483_647) >>> 8
  return sharp(bytes, { raw: { width, height, channels: 3 } })
}

async function frames() {
  const colours = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(colours, { join: { animated: true } })
}

async function animatedPng(): Promise<Buffer> {
  const png = await noise(60, 40).png().toBuffer()
  return Buffer.concat([
    png.subarray(0, 33),
    pngChunk('acTL', Buffer.alloc(8, 1)),
    png.subarray(33),
  ])
}

function pngChunk(type: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + content.length)
  chunk.writeUInt32BE(content.length)
  chunk.write(type, 4, 'latin1')
  content.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length)
  return chunk
}

/** A head that says so: nothing of it is decoded. */
function huge(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(12_000, 0)
  head.writeUInt32BE(12_000, 4)
  head.set([8, 2], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, pngChunk('IHDR', head), pngChunk('IDAT', Buffer.alloc(4))])
}

async function wrongChecksum(): Promise<Buffer> {
  const png = await noise(60, 40).png().toBuffer()
  const at = png.indexOf('IDAT')
  const checksum = at + 4 + png.readUInt32BE(at - 4)
  png.writeUInt8(png.readUInt8(checksum) ^ 255, checksum)
  return png
}

async function spoilt(picture: Sharp): Promise<Buffer> {
  const bytes = await picture.toBuffer()
  const at = Math.floor(bytes.length * 0.4)
  return bytes.fill(0x55, at, at + 600)
}

function brand(bytes: Buffer, name: string): Buffer {
  bytes.write(name, 8, 'latin1')
  return bytes
}
