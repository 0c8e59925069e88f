import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { AiKind } from '@/lib/ai-kind'
import { db } from '@/lib/db'
import { cutout, picture } from '@/lib/routes'
import { site } from '@/lib/site'
import { ownDatabase } from '@/lib/testing/own-database'
import { answerPicture } from './answer-picture'
import { aigcProperty, parseAigc, xmpOf } from './ai-mark/aigc'
import { CROPS, WIDTHS } from './sizes'
import { dataFolder } from './testing/data-folder'

const data = dataFolder()
ownDatabase()

const plain = () => sharp({ create: { width: 400, height: 300, channels: 3, background: '#369' } })
const came = {
  Label: '2',
  ContentProducer: '甲公司',
  ProduceID: 'A1',
  ReservedCode1: 'x',
  ContentPropagator: '乙',
  PropagateID: 'B2',
  ReservedCode2: '',
}

beforeAll(async () => {
  const exif = { IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitudeRef: 'N' } }
  data.upload('plain.jpg', await plain().withExif(exif).jpeg().toBuffer())
  data.upload('marked.png', await plain().withXmp(xmpOf(came, 'suspected')).png().toBuffer())
  await db().image.createMany({
    data: ['plain.jpg', 'marked.png'].map((key) => ({ key, width: 400, height: 300 })),
  })
})

const formsOf = (key: string) => [
  ...WIDTHS.map((width) => picture(key, width)),
  ...CROPS.map(({ width, height }) => cutout(key, width, height)),
]

async function get(path: string) {
  const answer = await answerPicture(new Request(`http://localhost:3000${path}`))
  const bytes = Buffer.from(await answer.arrayBuffer())
  const { xmpAsString = '', exif } = await sharp(bytes).metadata()
  return { xmp: xmpAsString, exif, etag: answer.headers.get('etag') }
}

const says = (key: string, aiKind: AiKind | null) =>
  db().image.update({ where: { key }, data: { aiKind } })

test.each([
  ['generated', '1', /trainedAlgorithmicMedia/],
  ['assisted', '1', /compositeWithTrainedAlgorithmicMedia/],
  ['suspected', '3', /<rdf:Description/],
] as const)('each rendition of a picture that is %s has one mark', async (kind, label, code) => {
  await says('plain.jpg', kind)
  for (const path of formsOf('plain.jpg')) {
    const { xmp, exif } = await get(path)
    expect(xmp.match(/<TC260:AIGC>/g), path).toHaveLength(1)
    expect(parseAigc(aigcProperty(xmp) ?? '')).toMatchObject({
      Label: label,
      ContentProducer: site.name,
      ContentPropagator: site.name,
      PropagateID: 'plain.jpg',
    })
    expect(xmp).toMatch(code)
    expect(exif).toBeUndefined()
  }
})

test.each(['none', null] as const)('a picture whose kind is %s has no metadata', async (kind) => {
  await says('plain.jpg', kind)
  for (const path of formsOf('plain.jpg')) {
    expect(await get(path)).toMatchObject({ xmp: '', exif: undefined })
  }
})

test('a mark that came in is kept, and an editor’s word goes before its label', async () => {
  await says('marked.png', 'suspected')
  for (const path of formsOf('marked.png')) {
    const { xmp } = await get(path)
    expect(xmp.match(/AIGC>/g), path).toHaveLength(2)
    expect(parseAigc(aigcProperty(xmp) ?? '')).toEqual({
      ...came,
      ContentPropagator: site.name,
      PropagateID: 'marked.png',
    })
  }
  await says('marked.png', 'generated')
  const { xmp } = await get(picture('marked.png', 320))
  expect(parseAigc(aigcProperty(xmp) ?? '')).toMatchObject({
    Label: '1',
    ContentProducer: '甲公司',
  })
  await says('marked.png', 'none')
  expect((await get(picture('marked.png', 320))).xmp).toBe('')
})
