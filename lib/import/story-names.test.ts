import { rename, rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { importFixture, story } from './testing/import-fixture'

const { path, rows, run, stories, write } = importFixture()

const names = async () => (await stories()).map((one) => [one.external_id, one.title].join(': '))
const text = (title: string) => `${story(`title: ${title}`)}${title}的正文。`

describe('files that are two stories', () => {
  test.each([
    [
      ['a/index.md', 'b/index.md'],
      ['a/index: 甲', 'b/index: 乙'],
    ],
    [
      ['a/index.md', 'b/_index.md'],
      ['a/index: 甲', 'b/_index: 乙'],
    ],
    [
      ['a/INDEX.MD', 'b/index.md'],
      ['a/INDEX: 甲', 'b/index: 乙'],
    ],
    [
      ['a/x.md', 'b/x.md'],
      ['b/x: 乙', 'x: 甲'],
    ],
    [
      ['a/x.md', 'b/X.md'],
      ['b/X: 乙', 'x: 甲'],
    ],
    [
      ['a/\u00e9.md', 'b/e\u0301.md'],
      ['b/\u00e9: 乙', '\u00e9: 甲'],
    ],
    [
      ['x.md', 'b/x.md'],
      ['b/x: 乙', 'x: 甲'],
    ],
    [
      ['1/a.md', '2/b.md'],
      ['a: 甲', 'b: 乙'],
    ],
  ])('%j, in two imports and in one', async ([first = '', second = ''], right) => {
    await write(first, text('甲'))
    expect(await run(first)).toMatchObject({ created: 1, refused: [] })
    await write(second, text('乙'))
    expect(await run(second)).toMatchObject({ created: 1, updated: 0, refused: [] })
    expect(await names()).toEqual(right)
    expect(await run(second, first)).toMatchObject({ created: 0, updated: 0, refused: [] })
    await rows('truncate story cascade')
    expect(await run(first, second)).toMatchObject({ created: 2, refused: [] })
    expect(await names()).toEqual(right)
  })

  test('of folders that share a name, in one import', async () => {
    await write('2025/01/index.md', text('甲'))
    await write('2026/01/index.md', text('乙'))
    expect(await run('2025', '2026')).toMatchObject({ created: 2, refused: [] })
    expect(await names()).toEqual(['01/index: 甲', '2026/01/index: 乙'])
    expect(await run('.')).toMatchObject({ created: 0, updated: 0, refused: [] })
  })

  test.each(['乙', '甲'])(
    'of folders that share a name are not guessed later: %s',
    async (title) => {
      await write('2025/01/index.md', text('甲'))
      await run('2025')
      await write('2026/01/index.md', `${text(title)}还有。`)
      const { created, updated, refused } = await run('2026')
      expect([created, updated]).toEqual([0, 0])
      expect(refused).toMatchObject([{ file: path('2026/01/index.md') }])
      expect(refused[0]?.reason).toContain(path('2025/01/index.md'))
      expect(await names()).toEqual(['01/index: 甲'])
    },
  )

  test('one name in two writings in a folder is refused', async () => {
    await write('x.md', text('甲'))
    await write('X.md', text('乙'))
    const { created, refused } = await run('x.md', 'X.md')
    expect(created).toBe(1)
    expect(refused).toMatchObject([{ file: path('X.md') }])
  })
})

describe('a file that is the same story', () => {
  test('by another way to it, with another text', async () => {
    await write('a/x.md', text('甲'))
    await run('a/x.md')
    await write('a/x.md', text('乙'))
    expect(await run('b/../a')).toMatchObject({ created: 0, updated: 1, refused: [] })
    expect(await names()).toEqual(['x: 乙'])
  })

  test('moved with its text to another folder', async () => {
    await write('drafts/x.md', text('甲'))
    await run('drafts')
    await write('done/x.md', text('甲'))
    await rm(path('drafts'), { recursive: true })
    expect(await run('done')).toMatchObject({ created: 0, updated: 0, refused: [] })
    await write('done/x.md', text('乙'))
    expect(await run('done')).toMatchObject({ created: 0, updated: 1, refused: [] })
  })

  test('in a checkout that moved, with another title or another text', async () => {
    await write('one/stories/x.md', text('甲'))
    await run('one')
    await rename(path('one'), path('two'))
    await write('two/stories/x.md', `${text('甲')}还有。`)
    expect(await run('two')).toMatchObject({ created: 0, updated: 1, refused: [] })
    expect(await names()).toEqual(['x: 甲'])
  })

  test('of an import of before files were noted', async () => {
    await write('a/x.md', text('甲'))
    await write('a/index.md', text('丙'))
    await rows(`insert into story (external_id, title) values ('x', '旧'), ('index', '丙')`)
    expect(await run('a')).toMatchObject({ created: 0, refused: [] })
    await write('b/index.md', text('丁'))
    expect(await run('b')).toMatchObject({ created: 1, updated: 0, refused: [] })
  })
})

test('a video is the one beside the story, or the one of that name', async () => {
  await write('a/film.md', text('甲片'))
  await write('b/film.md', text('乙片'))
  await run('a', 'b')
  await write('a/news.md', `${story('title: 甲')}![片](video:film)`)
  await write('b/note.md', `${story('title: 乙')}![片](video:film) ![片](video:../a/film)`)
  await write('c/more.md', `${story('title: 丙')}![片](video:b/film) ![片](video:film)`)
  expect(await run('a/news.md', 'b/note.md', 'c/more.md')).toMatchObject({
    created: 3,
    refused: [],
  })
  const ids = new Map((await stories()).map((one) => [one.external_id, one]))
  const [film, other] = [String(ids.get('film')?.id), String(ids.get('b/film')?.id)]
  expect(ids.get('news')?.body).toBe(`![片](video:${film})`)
  expect(ids.get('note')?.body).toBe(`![片](video:${other}) ![片](video:${film})`)
  expect(ids.get('more')?.body).toBe(`![片](video:${other}) ![片](video:${film})`)
})
