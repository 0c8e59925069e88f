import sharp, { type Exif } from 'sharp'
import { expect, test } from 'vitest'
import { dataSet, withIptc } from './testing/iptc-jpeg'
import { readPhotoFacts } from './read-facts'

const plain = () => sharp({ create: { width: 8, height: 6, channels: 3, background: '#369' } })
const factsOf = async (file: Buffer) => readPhotoFacts(await sharp(file).metadata())
const nothing = { credit: '', caption: '', takenAt: null }

const withExif = (exif: Exif) => plain().withExif(exif).jpeg().toBuffer()
const withXmp = (properties: string) =>
  plain()
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer()

test('a picture that says nothing', async () => {
  expect(await factsOf(await plain().png().toBuffer())).toEqual(nothing)
})

test('Exif: who, what and when, in the site’s zone', async () => {
  const file = await withExif({
    IFD0: { Artist: 'Wang', ImageDescription: 'A ferry' },
    IFD2: { DateTimeOriginal: '2026:11:24 08:30:12' },
    IFD3: { GPSLatitude: '31/1 14/1 0/1' },
  })
  expect(await factsOf(file)).toEqual({
    credit: 'Wang',
    caption: 'A ferry',
    takenAt: new Date('2026-11-24T00:30:12Z'),
  })
})

test.each([
  [
    { DateTimeOriginal: '2026:11:24 08:30:12', OffsetTimeOriginal: '-05:00' },
    '2026-11-24T13:30:12Z',
  ],
  [{ DateTimeOriginal: '0000:00:00 00:00:00' }, null],
  [{ DateTimeOriginal: '    :  :     :  :  ' }, null],
  [{ DateTimeOriginal: '2026:13:45 08:30:12' }, null],
])('Exif: the time %o', async (IFD2, time) => {
  const { takenAt } = await factsOf(await withExif({ IFD2 }))
  expect(takenAt).toEqual(time && new Date(time))
})

test.each(['????', 'OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'DCIM\\100MEDIA\\DJI_0001.JPG'])(
  'Exif: %s is no caption',
  async (ImageDescription) => {
    expect(await factsOf(await withExif({ IFD0: { ImageDescription } }))).toEqual(nothing)
  },
)

test('IPTC: bylines, the agency, the caption and the time', async () => {
  const file = await withIptc([
    dataSet(80, '王某'),
    dataSet(80, '李某'),
    dataSet(110, '某社'),
    dataSet(120, '复航的\n首班船'),
    dataSet(55, '20261124'),
    dataSet(60, '083012+0800'),
    dataSet(92, '某码头'),
  ])
  expect(await factsOf(file)).toEqual({
    credit: '王某、李某/某社',
    caption: '复航的 首班船',
    takenAt: new Date('2026-11-24T00:30:12Z'),
  })
})

test('IPTC in the encoding of an older program', async () => {
  // 渡口 in GBK.
  const file = await withIptc([dataSet(120, Buffer.from([0xb6, 0xc9, 0xbf, 0xda]))])
  expect((await factsOf(file)).caption).toBe('渡口')
})

test('XMP goes before the others, and its first language is taken', async () => {
  const file = await withXmp(
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="某社 &amp; 某报" photoshop:DateCreated="2026-11-24T08:30:00+08:00">
     <dc:creator><rdf:Seq><rdf:li>王某</rdf:li><rdf:li>李某</rdf:li></rdf:Seq></dc:creator>
     <dc:description><rdf:Alt><rdf:li xml:lang="x-default">渡口</rdf:li><rdf:li xml:lang="en">Ferry</rdf:li></rdf:Alt></dc:description>`,
  )
  expect(await factsOf(file)).toEqual({
    credit: '王某、李某/某社 & 某报',
    caption: '渡口',
    takenAt: new Date('2026-11-24T00:30:00Z'),
  })
})

test('what is longer than the row’s field is cut, and controls become spaces', async () => {
  const file = await withExif({
    IFD0: { Copyright: 'c'.repeat(300), ImageDescription: 'a\u0007b' },
  })
  const { credit, caption } = await factsOf(file)
  expect([Array.from(credit).length, caption]).toEqual([200, 'a b'])
})
