import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { readAiMark } from './read-mark'

const markOf = async (file: Buffer) => readAiMark(await sharp(file).metadata(), file)
const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
const TC260 = 'http://www.tc260.org.cn/ns/AIGC/1.0/'
const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

function packet(inside: string, attributes = ''): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:TC260="${TC260}"${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

const aigc = (json: string) => packet(`<TC260:AIGC>${json.replaceAll('"', '&quot;')}</TC260:AIGC>`)
const marked = (xmp: string) => plain().withXmp(xmp).jpeg().toBuffer()

const formats: [string, (picture: Sharp) => Sharp][] = [
  ['JPEG', (picture) => picture.jpeg()],
  ['PNG', (picture) => picture.png()],
  ['WebP', (picture) => picture.webp()],
  ['AVIF', (picture) => picture.avif()],
]

test.each(formats)('a mark in %s is recognised with all that it says', async (_, as) => {
  const xmp = aigc('{"Label":"1","ContentProducer":"甲公司","ProduceID":"A1","PropagateID":7}')
  expect(await markOf(await as(plain().withXmp(xmp)).toBuffer())).toEqual({
    kind: 'generated',
    aigc: {
      Label: '1',
      ContentProducer: '甲公司',
      ProduceID: 'A1',
      ReservedCode1: '',
      ContentPropagator: '',
      PropagateID: '7',
      ReservedCode2: '',
    },
  })
  expect(await markOf(await as(plain()).toBuffer())).toBeNull()
})

test.each([
  ['1', 'generated'],
  ['2', 'suspected'],
  ['3', 'suspected'],
  ['AIGC', 'suspected'],
])('label %s is %s', async (label, kind) => {
  expect(await markOf(await marked(aigc(`{"Label":"${label}"}`)))).toMatchObject({ kind })
})

test.each([
  ['a number', aigc('{"Label":1}'), 'generated'],
  ['nested', aigc('{"AIGC":{"Label":"1"}}'), 'generated'],
  ['an attribute', packet('', ` TC260:AIGC='{"Label":"1"}'`), 'generated'],
  [
    'another prefix',
    packet('<ns1:AIGC>{"Label":"1"}</ns1:AIGC>', ` xmlns:ns1="${TC260}"`),
    'generated',
  ],
  ['CDATA', packet('<TC260:AIGC><![CDATA[{"Label":"1"}]]></TC260:AIGC>'), 'generated'],
  [
    'a list of one',
    packet('<TC260:AIGC><rdf:Alt><rdf:li>{"Label":"1"}</rdf:li></rdf:Alt></TC260:AIGC>'),
    'generated',
  ],
  ['no JSON', aigc('yes'), 'suspected'],
  ['never closed', packet('<TC260:AIGC>{"Label":'), 'suspected'],
  [
    'the code of the IPTC',
    packet(
      `<a:DigitalSourceType>${IPTC}trainedAlgorithmicMedia</a:DigitalSourceType>`,
      ' xmlns:a="urn:a"',
    ),
    'generated',
  ],
  [
    'its code for parts',
    packet(
      `<a:DigitalSourceType>${IPTC}compositeWithTrainedAlgorithmicMedia</a:DigitalSourceType>`,
      ' xmlns:a="urn:a"',
    ),
    'assisted',
  ],
])('%s', async (_, xmp, kind) => {
  expect(await markOf(await marked(xmp))).toMatchObject({ kind })
})

test.each(['{}', '{"Label":null}'])('%s says nothing that could be handed on', async (json) => {
  expect(await markOf(await marked(aigc(json)))).toEqual({ kind: 'suspected', aigc: null })
})

test('other metadata is no mark', async () => {
  const text = 'AIGC: {"Label":"1"} <b>AIGCx</b>'
  expect(
    await markOf(await marked(packet(`<TC260:Note>${text.replaceAll('<', '&lt;')}</TC260:Note>`))),
  ).toBeNull()
  const camera = `<a:DigitalSourceType>${IPTC}digitalCapture</a:DigitalSourceType>`
  expect(await markOf(await marked(packet(camera, ' xmlns:a="urn:a"')))).toBeNull()
})

test('a text chunk of PNG is recognised', async () => {
  const png = await plain().png().toBuffer()
  const body = Buffer.from('tEXtAIGC\0{"Label":"1"}', 'latin1')
  const chunk = Buffer.concat([Buffer.alloc(4), body, crc(body)])
  chunk.writeUInt32BE(body.length - 4)
  // After the signature and the header.
  const file = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
  expect(await markOf(file)).toMatchObject({ kind: 'generated' })
})

test('packets that are made to take long are read', async () => {
  for (const piece of ['<TC260:AIGC>', '<TC260:AIGC ', ' AIGC="', " AIGC='", '<AIGC', '&#1']) {
    const long = packet(piece.repeat(64_000 / piece.length))
    await markOf(await plain().withXmp(long).webp().toBuffer())
  }
})

/** Of PNG, by the table-less algorithm of its specification. */
function crc(bytes: Buffer): Buffer {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  const result = Buffer.alloc(4)
  result.writeUInt32BE(~value >>> 0)
  return result
}
