import { beforeEach, describe, expect, test } from 'vitest'
import { importFixture, story } from './testing/import-fixture'

const { force, notifications, path, picture, rows, run, stories, write } = importFixture()

const NEWS = 'title: 题\ncolumn: shixun\nsource: 晓闻\nkeywords: [港口]\npublished: 2026-01-01'

beforeEach(async () => {
  await write('a/columns.yaml', '- {slug: shixun, name: 时讯, description: 新闻}')
  await write('a/keywords.yaml', '- {name: 港口, description: 码头}')
  await write('a/images.yaml', '- {file: dawn.jpg, alt: 清晨}')
  await picture('a/images/dawn.jpg')
  await write('a/pages/about.md', story('title: 关于') + '我们。')
  await write('a/stories/news.md', story(NEWS) + '正文。')
  expect(await run('a')).toMatchObject({ created: 5, refused: [], left: [] })
})

describe('what was changed in the database since its last import', () => {
  test.each([
    ['a/stories/news.md', 'title', `update story set title = '更正后的题'`, '更正后的题'],
    ['a/stories/news.md', 'body', `update story set body = '更正后的正文。'`, '更正后的正文。'],
    ['a/stories/news.md', 'source', `update story set source = ''`, ''],
    ['a/stories/news.md', 'keywords', `update story set keywords = '{航运}'`, '["航运"]'],
    ['a/stories/news.md', 'status', `update story set status = 'draft'`, 'draft'],
    [
      'a/stories/news.md',
      'published_at',
      `update story set published_at = '2026-02-01 08:00+08'`,
      '2026-02-01 08:00:00',
    ],
    ['a/columns.yaml', 'name', `update "column" set name = '要闻'`, '要闻'],
    ['a/columns.yaml', 'position', `update "column" set position = 5`, '5'],
    ['a/keywords.yaml', 'description', `update keyword set description = '渡口'`, '渡口'],
    ['a/images/dawn.jpg', 'alt', `update image set alt = '日出'`, '日出'],
    ['a/pages/about.md', 'title', `update page set title = '关于我们'`, '关于我们'],
  ])('%s %s is left and listed, until it is forced', async (file, field, change, says) => {
    await rows(change)
    const before = await all()
    for (let repeat = 0; repeat < 2; repeat++) {
      const { updated, left } = await run('a')
      expect({ updated, files: left.map((one) => one.file) }).toEqual({
        updated: 0,
        files: [path(file)],
      })
      expect(left[0]?.reason).toContain(`${field}: `)
      expect(left[0]?.reason).toContain(`“${says}”`)
    }
    expect(await all()).toEqual(before)
    expect(await force('a')).toMatchObject({ updated: 1, left: [] })
    expect(await run('a')).toMatchObject({ updated: 0, left: [] })
  })

  test('is left where the file changed too, and the rest of the file is taken', async () => {
    await rows(`update story set title = '更正后的题'`)
    await write(
      'a/stories/news.md',
      story(NEWS.replace('题', '新题').replace('晓闻', '早报')) + '正文。',
    )
    expect(await run('a')).toMatchObject({
      updated: 1,
      left: [{ file: path('a/stories/news.md') }],
    })
    expect(await stories()).toMatchObject([{ title: '更正后的题', source: '早报' }])
  })

  test('is no longer listed once the file says the same', async () => {
    await rows(`update story set title = '更正后的题'`)
    await write('a/stories/news.md', story(NEWS.replace('题', '更正后的题')) + '正文。')
    expect(await run('a')).toMatchObject({ updated: 0, left: [] })
    await write('a/stories/news.md', story(NEWS.replace('题', '再改')) + '正文。')
    expect(await run('a')).toMatchObject({ updated: 1, left: [] })
  })

  test.each([
    ['a/pages/about.md', 'delete from page'],
    ['a/columns.yaml', `update "column" set slug = 'yaowen', name = '要闻'`],
    ['a/images/dawn.jpg', 'delete from image'],
  ])('a row of %s that is gone stays so', async (file, change) => {
    await rows(change)
    const before = await all()
    const { created, left } = await run('a/pages', 'a/columns.yaml', 'a/images.yaml')
    expect({ created, files: left.map((one) => one.file) }).toEqual({
      created: 0,
      files: [path(file)],
    })
    expect(await all()).toEqual(before)
    expect(await force(file)).toMatchObject({ created: 1, left: [] })
  })
})

describe('a row that no import wrote', () => {
  beforeEach(() => rows('delete from newsroom.imported'))

  test('is left where it differs', async () => {
    await rows(`update "column" set name = '要闻'`)
    const { updated, left } = await run('a')
    expect({ updated, left: left.length }).toEqual({ updated: 0, left: 1 })
    expect(await run('a')).toMatchObject({ left: [{ file: path('a/columns.yaml') }] })
  })

  test('that says the same is the file’s from then on', async () => {
    expect(await run('a')).toMatchObject({ updated: 0, left: [] })
    await write('a/stories/news.md', story(NEWS.replace('题', '新题')) + '正文。')
    expect(await run('a')).toMatchObject({ updated: 1, left: [] })
  })

  test('is filled where it is empty', async () => {
    await rows(`update keyword set description = ''`)
    await rows(`update story set source = ''`)
    expect(await run('a')).toMatchObject({ updated: 2, left: [] })
  })
})

test('what the file did not say before is written, unless somebody wrote it', async () => {
  await write('a/stories/news.md', story(`${NEWS}\nsummary: 提要\nbyline: 张三`) + '正文。')
  await rows(`update story set byline = '李四'`)
  const { updated, left } = await run('a')
  expect({ updated, left: left.length }).toEqual({ updated: 1, left: 1 })
  expect(await stories()).toMatchObject([{ summary: '提要', byline: '李四' }])
})

test('what the database keeps in another form is not written again', async () => {
  await write('a/stories/news.md', story(`${NEWS}\nbyline: "张三\\u202e"`) + '正文。')
  expect(await run('a')).toMatchObject({ updated: 1, left: [] })
  await notifications()
  expect(await run('a')).toMatchObject({ updated: 0, left: [] })
  expect(await notifications()).toEqual([])
})

async function all(): Promise<unknown[]> {
  const tables = ['story', '"column"', 'keyword', 'image', 'page']
  return Promise.all(tables.map((table) => rows(`select * from ${table} order by 1`)))
}
