import { expect, test, vi } from 'vitest'
import { absolute } from '@/lib/http/origin'
import { aStory, aVideo } from '../../seo/testing/story'
import { storyMarkdown } from './story'

vi.mock('@/lib/content/body', () => ({
  readReferences: () => Promise.resolve({ pictures: new Map(), videos: new Map() }),
}))

test('a Markdown document has front matter, title, summary, body and corrections', async () => {
  const file = await storyMarkdown(
    aStory({
      corrections: [
        { id: 1, text: '初稿把日期写错了。', at: '2026-11-02T02:03:04.000Z' },
        { id: 2, text: '也把地名写错了。', at: '2026-11-03T02:03:04.000Z' },
      ],
      title: '潮水: "退去" # 之后',
      body: '第一段。\n\n[栏目](/columns)',
    }),
  )
  expect(file).toBe(`---
title: '潮水: "退去" # 之后'
url: ${absolute('/article/12')}
kind: article
column: 时讯
source: 晓闻
byline: 本报记者 王晓 李明
published: 2026-11-01T10:03:04+08:00
updated: 2026-11-02T10:03:04+08:00
corrected: 2026-11-03T10:03:04+08:00
keywords:
  - 港口
  - 潮汐
cover: ${absolute('/image/1280/a.jpg.webp')}
---

# 潮水: "退去" # 之后

> 一段摘要。

第一段。

[栏目](${absolute('/columns')})

## 更正

更正（2026-11-02 10:03:04）：初稿把日期写错了。

更正（2026-11-03 10:03:04）：也把地名写错了。
`)
})

test('empty fields are left out, and a video has the URL of its clip', async () => {
  const file = await storyMarkdown(
    aVideo({ body: '', summary: '', source: '', byline: '', keywords: [], cover: null }),
  )
  expect(file).not.toMatch(/^(source|byline|keywords|cover|sourceUrl):/m)
  expect(file).toContain(`video: ${absolute('/media/clips/tide.mp4')}\n`)
  expect(file.endsWith('\n# 潮水退去之后\n')).toBe(true)
})

test('--- in a title or byline does not end the front matter', async () => {
  const story = aStory({ title: '---\n# 甲', byline: '---', body: '' })
  const [, front = ''] = (await storyMarkdown(story)).split('\n---\n')
  expect(front).toContain('---')
})

test('a long body is copied unchanged', async () => {
  const body = '- [港口](/a)\n'.repeat(2_000)
  expect(await storyMarkdown(aStory({ body }))).toContain(`\n${body}`)
})
