import { expect, test } from 'vitest'
import type { Body } from '@/lib/content/body'
import { parseMarkdown } from '@/lib/markdown/parse'
import { toPieces } from '@/lib/markdown/pieces'
import { renderBody } from './render-body'

const sea = { key: 'a.jpg', alt: '海', credit: '', caption: '', width: 1600, height: 900 }

test('pictures are rendered in their place, and only the first loads eagerly', async () => {
  const html = await draw('![船](a.jpg "说明")\n\n港口<b>\n\n![](a.jpg)\n\n在![灯](b.jpg)旁')
  expect(html).toMatch(/^<figure><img src="\/image\/640\/a\.jpg\.webp"/)
  expect(html).toMatch(/alt="船" fetchPriority="high"\/?><figcaption>说明<\/figcaption><\/figure>/i)
  expect(html).toContain('<p>港口&#x3C;b></p>')
  expect(html).toContain('alt="海" loading="lazy"')
  expect(html).toContain('<p>在灯旁</p>')
})

test('an unknown video is left out', async () => {
  expect(await draw('甲\n\n![潮](video:2)')).toBe('<p>甲</p>\n')
})

function draw(source: string): Promise<string> {
  const body: Body = {
    pieces: toPieces(parseMarkdown(source)),
    pictures: new Map([[sea.key, sea]]),
    videos: new Map(),
  }
  return renderBody(body)
}
