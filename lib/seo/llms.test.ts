import { expect, test } from 'vitest'
import { absolute } from '@/lib/http/origin'
import { llms } from './llms'
import { aStory, aVideo } from './testing/story'

test('llms.txt has one heading, one summary, then lists of links', () => {
  const file = llms(
    [{ slug: 'shixun', name: '时讯 [一]', description: '今天\n的事' }],
    [aStory(), aVideo()],
  )
  expect(file.match(/^# /gm)).toHaveLength(1)
  expect(file).toMatch(/^# 晓闻\n\n> \S/)
  expect(file).toContain(`- [时讯 \\[一\\]](${absolute('/column/shixun')}): 今天 的事\n`)
  expect(file).toContain(`- [潮水退去之后](${absolute('/article/12.md')}): 时讯\n`)
  expect(file).toContain(`](${absolute('/video/13.md')})`)
  for (const path of ['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml']) {
    expect(file).toContain(`](${absolute(path)})`)
  }
})

test('without columns there is no gap', () => {
  expect(llms([], [])).not.toContain('\n\n\n')
})
