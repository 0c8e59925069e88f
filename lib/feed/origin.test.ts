import { expect, test, vi } from 'vitest'
import { absolute } from '@/lib/http/origin'
import { atomFaults, jsonFeedFaults } from '@/lib/seo/testing/feed-formats'
import { feedFaults } from '@/lib/seo/testing/feed-rules'
import { aStory } from '@/lib/seo/testing/story'
import { parseXml } from '@/lib/seo/testing/xml'
import { atom } from './atom'
import { jsonFeed } from './json-feed'
import { storyMarkdown } from './markdown/story'
import { rss } from './rss'

vi.mock('@/lib/content/pictures', () => ({
  readPicture: (key: string) =>
    Promise.resolve({ key, file: key, aiKind: key === 'ai.jpg' ? 'generated' : null }),
}))
vi.mock('@/lib/content/stories', () => ({ readStory: () => Promise.resolve(null) }))

const SITE_ID = '7e4b3c1a-0000-4000-8000-000000000001'
const channel = { title: '晓闻', description: '新闻', path: '/' }
const reprint = aStory({
  ownWork: false,
  source: '新华社',
  originalTitle: '原来的<题>',
  originalAuthor: '王某',
  editorName: '赵某',
  aiKind: 'assisted',
  body: '正文。\n\n![船](ai.jpg "图说")\n\n行内 ![船](ai.jpg) 和 ![海](sea.jpg)',
})

const formats = [
  ['xml', rss, feedFaults, '/feed.xml'],
  ['atom', atom, atomFaults, '/feed.atom'],
  ['json', jsonFeed, jsonFeedFaults, '/feed.json'],
] as const

test.each(formats)(
  '%s says where a story comes from and what it is made with',
  async (format, write, faults, path) => {
    const file = await write(channel, [reprint], SITE_ID)
    expect(faults(file, absolute(path))).toEqual([])
    const text = format === 'json' ? file : JSON.stringify(parseXml(file))
    expect(text).toContain('<p>本文含人工智能辅助生成的内容。</p><p>正文。</p>')
    expect(text).toContain(
      '<p>来源：新华社<br>原标题：原来的&lt;题&gt;<br>原作者：王某<br>责任编辑：赵某</p>',
    )
    expect(text.match(/标注：人工智能生成/g)).toHaveLength(2)
    expect(text).toContain('本文含人工智能辅助生成的内容。一段摘要。')
  },
)

test('RSS has the source and the editor as Dublin Core, Atom the editor as contributor', async () => {
  const file = await rss(channel, [reprint], SITE_ID)
  expect(file).toContain('<dc:source>新华社</dc:source><dc:contributor>赵某</dc:contributor>')
  expect(await atom(channel, [reprint], SITE_ID)).toContain(
    '<contributor><name>赵某</name></contributor>',
  )
})

test('the Markdown text has the fields and the label', async () => {
  const file = await storyMarkdown(reprint)
  expect(file).toContain(
    'ownWork: "false"\noriginalTitle: 原来的<题>\noriginalAuthor: 王某\neditorName: 赵某\naiKind: assisted\n',
  )
  expect(file).toContain('# 潮水退去之后\n\n> 本文含人工智能辅助生成的内容。\n\n> 一段摘要。\n')
  expect(file.match(/标注：人工智能生成/g)).toHaveLength(2)
})

test.each(formats)('%s of a story without any says nothing of it', async (_, write) => {
  expect(await write(channel, [aStory()], SITE_ID)).not.toMatch(/责任编辑|人工智能|contributor/)
})
