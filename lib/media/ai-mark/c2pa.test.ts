import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { FileKind } from '../file-kind'
import { c2paManifests } from './c2pa'
import { readAiMark } from './read-mark'

const markOf = async (file: Buffer) => readAiMark(await sharp(file).metadata(), file)
const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
const CODE = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'

/** As far as readers without cryptography look: a box `jumb` that names c2pa and holds the assertion. */
function manifest(code = CODE, padding = 0): Buffer {
  const content = Buffer.from(
    `jumdc2pa\0${' '.repeat(padding)}c2pa.actions.v2 digitalSourceType ${code}`,
  )
  return box('jumb', content)
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

async function jpeg(jumbf: Buffer, size = 60_000): Promise<Buffer> {
  const file = await plain().jpeg().toBuffer()
  const head = jumbf.subarray(0, 8)
  const segments: Buffer[] = []
  for (let at = 8, number = 1; at < jumbf.length; at += size, number++) {
    const start = Buffer.from([0xff, 0xeb, 0, 0, 0x4a, 0x50, 0, 1, 0, 0, 0, number])
    const segment = Buffer.concat([start, head, jumbf.subarray(at, at + size)])
    segment.writeUInt16BE(segment.length - 2, 2)
    segments.push(segment)
  }
  return Buffer.concat([file.subarray(0, 2), ...segments, file.subarray(2)])
}

async function png(jumbf: Buffer): Promise<Buffer> {
  const file = await plain().png().toBuffer()
  const chunk = Buffer.concat([box('caBX', jumbf), Buffer.alloc(4)])
  chunk.writeUInt32BE(jumbf.length)
  return Buffer.concat([file.subarray(0, 33), chunk, file.subarray(33)])
}

async function webp(jumbf: Buffer): Promise<Buffer> {
  const file = await plain().webp().toBuffer()
  const chunk = Buffer.concat([box('C2PA', jumbf), Buffer.alloc(jumbf.length % 2)])
  chunk.write('C2PA', 0, 'latin1')
  chunk.writeUInt32LE(jumbf.length, 4)
  const whole = Buffer.concat([file, chunk])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

async function avif(jumbf: Buffer): Promise<Buffer> {
  const id = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex')
  return Buffer.concat([await plain().avif().toBuffer(), box('uuid', Buffer.concat([id, jumbf]))])
}

test.each<[FileKind, (jumbf: Buffer) => Promise<Buffer>]>([
  ['JPEG', jpeg],
  ['PNG', png],
  ['WebP', webp],
  ['AVIF', avif],
])('C2PA in %s that says trainedAlgorithmicMedia is recognised', async (kind, make) => {
  expect(c2paManifests(await make(manifest()), kind)?.includes('c2pa')).toBe(true)
  if (kind !== 'PNG') {
    expect(await markOf(await make(manifest()))).toEqual({ kind: 'generated', aigc: null })
    const camera = manifest('http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture')
    expect(await markOf(await make(camera))).toBeNull()
  }
})

test('a manifest that a segment of JPEG cuts in the middle of a word is put together', async () => {
  for (let padding = 0; padding < 40; padding++) {
    const file = await jpeg(manifest(CODE, padding), 80)
    expect(await markOf(file), String(padding)).toMatchObject({ kind: 'generated' })
  }
})

test.each([
  ['JPEG', [0xff, 0xd8, 0xff, 0xeb, 0xff]],
  ['JPEG', [0xff, 0xd8, 0xff, 0xeb, 0, 0, 0xff, 0xeb, 0, 0]],
  ['PNG', [137, 80, 78, 71, 13, 10, 26, 10, 255, 255, 255, 255, 1, 2, 3, 4, 5, 6, 7, 8]],
  ['WebP', [...Buffer.from('RIFF____WEBPC2PA'), 255, 255, 255, 255, 1]],
  ['AVIF', [0, 0, 0, 9, ...Buffer.from('uuid'), 1]],
  ['GIF', [1, 2, 3]],
] as const)('a broken %s has none', (kind, bytes) => {
  expect(c2paManifests(Uint8Array.from(bytes), kind)).toBeNull()
})
