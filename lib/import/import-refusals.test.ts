import { describe, expect, test } from 'vitest'
import { importFixture, story } from './testing/import-fixture'

const { path, run, write } = importFixture()

describe('faulty files are named and the others load', () => {
  test.each([
    ['no front matter', '正文', /front matter/],
    ['broken YAML', '---\ntitle: [\n---\n', /./],
    ['no title', story('summary: x'), /^title: /],
    ['an unknown field', story('title: x\ncolour: red'), /colour/],
    ['an unknown column', story('title: x\ncolumn: none\npublished: 2026-01-01'), /栏目.*none/],
    ['no column', story('title: x\npublished: 2026-01-01'), /发布前请选择栏目/],
    ['a time that is none', story('title: x\npublished: yesterday'), /^published: yesterday/],
    [
      'two lines that are no time',
      story('title: x\npublished: |\n  a\n  b'),
      /^published: a b 不是/,
    ],
    ['an unknown cover', story('title: x\ncover: none.jpg'), /^cover: .*none\.jpg/],
    ['an unknown picture in the body', story('title: x') + '![](none.jpg)', /^body: .*none\.jpg/],
    ['an unknown film in the body', story('title: x') + '![](video:none)', /^body: .*video:none/],
    ['too long a body', story('title: x') + '字'.repeat(200_001), /正文最长20万字/],
    ['too large a file', story('title: x') + 'a'.repeat(1_000_000), /大于1 MB/],
    ['a NUL', story('title: x') + 'a\0b', /^第4行有NUL/],
    ['an empty file', '', /空/],
    ['UTF-16', Buffer.from('---\ntitle: 港口', 'utf16le'), /UTF-16/],
    ['GBK', Buffer.from('2d2d2d0a7469746c653a20b8dbbfda0a2d2d2d0a', 'hex'), /^第2行.*GB18030/],
    ['an escaped NUL', story('title: "a\\0b"'), /^title: .*Postgres/],
    ['an empty title', story('title:'), /^title: 没有看得见的字（第2行）/],
    ['a title of U+3000', story('title: "\u3000"'), /^title: 没有看得见的字/],
    ['a title of U+200B', story('title: \u200b'), /^title: 没有看得见的字/],
    ['a title that YAML cuts', story('title: 标题 #带井号'), /^第2行有 #/],
    ['a title that is a list', story('title: [独家]'), /^title: 应是文字/],
    ['an unknown kind', story('title: x\nkind: photo'), /^kind: 只能是 article、video（第3行）/],
    ['a place that is none', story('title: x\nfrontPosition: 10'), /^frontPosition: 应是1至9/],
    ['a place of zero', story('title: x\nfrontPosition: 0'), /^frontPosition: 应是1至9/],
    [
      'a link with a blank',
      story('title: x\nsourceUrl: http://a.example/a b'),
      /不含空格（第3行）/,
    ],
    ['an unknown clip', story('title: x\nvideo: none'), /视频.*none/],
  ])('%s', async (_, text, reason) => {
    await write('bad.md', text)
    await write('good.md', story('title: 好'))
    const { created, refused } = await run('bad.md', 'good.md')
    expect(created).toBe(1)
    expect(refused.map(({ file }) => file)).toEqual([path('bad.md')])
    expect(refused[0]?.reason).toMatch(reason)
  })

  test('a published article without a body is refused, a video is not', async () => {
    await write('columns.yaml', '- {slug: shixun, name: 时讯}')
    const published = 'title: x\ncolumn: shixun\npublished: 2026-01-01'
    await write('bad.md', story(published) + '　\u200b')
    await write('film.md', story(`${published}\nkind: video`))
    await write('rule.md', story(published) + '---\n\n&nbsp;')
    const { created, refused } = await run('columns.yaml', 'bad.md', 'film.md', 'rule.md')
    expect({ created, refused }).toEqual({
      created: 2,
      refused: ['bad.md', 'rule.md'].map((name) => ({
        file: path(name),
        reason: '发布前请填写正文',
      })),
    })
  })

  test('a missing, unusable or broken file is refused', async () => {
    await write('a.txt', 'text')
    await write('b.jpg', 'text')
    const { refused } = await run('gone.md', 'a.txt', 'b.jpg')
    expect(refused).toHaveLength(3)
  })

  test('what is passed over in a folder is listed', async () => {
    await write('a/x.md', story('title: 题'))
    await write('a/x.docx', 'text')
    await write('a/lonely.vtt', 'WEBVTT')
    const { created, refused, notes } = await run('a')
    expect({ created, refused }).toEqual({ created: 1, refused: [] })
    expect(notes.map(({ file }) => file)).toEqual([path('a/x.docx'), path('a/lonely.vtt')])
  })

  test('a folder with nothing of use is refused', async () => {
    await write('a/x.docx', 'text')
    const { created, refused, notes } = await run('a')
    expect({ created, refused: refused.length, notes: notes.length }).toEqual({
      created: 0,
      refused: 1,
      notes: 1,
    })
  })
})
