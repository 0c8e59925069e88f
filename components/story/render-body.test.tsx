import { expect, test } from 'vitest'
import type { Body } from '@/lib/content/body'
import { copy } from '@/lib/copy'
import { parseMarkdown } from '@/lib/markdown/parse'
import { toPieces } from '@/lib/markdown/pieces'
import { renderBody } from './render-body'

const size = { width: 1600, height: 900, focusX: null, focusY: null }
const sea = {
  key: 'a.jpg',
  file: 'x/1.jpg',
  alt: '海',
  credit: '',
  caption: '',
  partnersMay: true,
  ...size,
}

test('pictures are rendered in their place, and only the first loads eagerly', async () => {
  const html = await draw('![船](a.jpg "说明")\n\n港口<b>\n\n![](a.jpg)\n\n在![灯](b.jpg)旁')
  expect(html).toMatch(
    /^<figure><a class="enlarge" href="\/image\/1280\/x\/1\.jpg\.webp"><img src="\/image\/640\/x\/1\.jpg\.webp"/,
  )
  expect(html).toMatch(
    /alt="船" fetchPriority="high"\/?><\/a><figcaption dir="auto">说明<\/figcaption><\/figure>/i,
  )
  expect(html).toContain('<p>港口&#x3C;b></p>')
  expect(html).toContain('alt="海" loading="lazy"')
  expect(html).toContain('<p>在灯旁</p>')
})

test.each([
  ['字\n\n![船](a.jpg)\n\n![灯](a.jpg)', ['high', 'lazy']],
  ['在![灯](a.jpg)旁\n\n![船](a.jpg)', ['high', 'lazy']],
  ['![无](b.jpg)\n\n![船](a.jpg)', ['high']],
  ['![潮](video:2)\n\n![船](a.jpg)', ['high']],
])('the first picture of %j loads eagerly, and none below a picture', async (source, loading) => {
  const modes = /(?<=fetchPriority="|loading=")\w+/gi
  expect((await draw(source)).match(modes)).toEqual(loading)
  expect((await draw(source, true)).match(modes)).toEqual(loading.map(() => 'lazy'))
})

test.each([
  ['![潮](video:2)', '<p>潮</p>'],
  ['![船](b.jpg "说明")', '<p>说明</p>'],
  ['![船](b.jpg)', '<p>船</p>'],
  ['![](b.jpg)', '<p>b.jpg</p>'],
  ['在![](b.jpg)旁', '<p>在b.jpg旁</p>'],
  ['![船](over.jpg "说明")', `<p class="meta">${copy.story.pictureEnded}</p>`],
])('%j without its row leaves its text', async (source, expected) => {
  expect(await draw(source)).toBe(expected)
})

function draw(source: string, belowPicture = false): Promise<string> {
  const body: Body = {
    pieces: toPieces(parseMarkdown(source)),
    pictures: new Map([[sea.key, sea]]),
    videos: new Map(),
    ended: new Set(['over.jpg']),
  }
  return renderBody(body, belowPicture)
}
