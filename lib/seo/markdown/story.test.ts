import { expect, test, vi } from 'vitest'
import type { Body } from '@/lib/content/body'
import { parseMarkdown } from '@/lib/markdown/parse'
import { absolute } from '@/lib/origin'
import { aStory, aVideo } from '../testing/story'
import { storyMarkdown } from './story'

vi.mock('@/lib/content/body', () => ({}))

test('what is known of a story stands in front, then title, summary, correction and body', () => {
  const story = aStory({ correction: '初稿把日期写错了。', title: '潮水: "退去" # 之后' })
  const file = storyMarkdown(story, bodyOf('第一段。\n\n[栏目](/columns)'))
  expect(file).toBe(`---
title: '潮水: "退去" # 之后'
url: ${absolute('/article/12')}
kind: article
column: 时讯
source: 晓闻
byline: 本报记者 王晓 李明
published: 2026-11-01T10:03:04+08:00
updated: 2026-11-02T10:03:04+08:00
keywords:
  - 港口
  - 潮汐
cover: ${absolute('/image/1280/a.jpg.webp')}
---

# 潮水: "退去" # 之后

> 一段摘要。

> 更正：初稿把日期写错了。

第一段。

[栏目](${absolute('/columns')})
`)
})

test('what it lacks is left out; a film is named', () => {
  const file = storyMarkdown(
    aVideo({ summary: '', source: '', byline: '', keywords: [], cover: null }),
    bodyOf(''),
  )
  expect(file).not.toMatch(/^(source|byline|keywords|cover|sourceUrl):/m)
  expect(file).toContain(`video: ${absolute('/media/clips/tide.mp4')}\n`)
  expect(file.endsWith('\n# 潮水退去之后\n')).toBe(true)
})

test('a line that looks like the end of the front part is none', () => {
  const [, front = ''] = storyMarkdown(
    aStory({ title: '---\n# 甲', byline: '---' }),
    bodyOf(''),
  ).split('\n---\n')
  expect(front).toContain('---')
})

function bodyOf(source: string): Body {
  return { tree: parseMarkdown(source), pictures: new Map(), videos: new Map() }
}
