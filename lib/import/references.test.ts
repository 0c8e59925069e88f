import { expect, test } from 'vitest'
import { importFixture, story } from './testing/import-fixture'

const { path, picture, rows, run, stories, write } = importFixture()

/** The pictures that lie there, the text's file, what it says, and the body that is stored. */
test.each([
  [['pic.jpg'], 'a.md', '![图](./pic.jpg)', '![图](pic.jpg)'],
  [
    ['images/x.jpg'],
    'a.md',
    '![图](images/x.jpg)',
    /^!\[图\]\(\w+\/x\.jpg\)$|^!\[图\]\([\w-]+\/x\.jpg\)$/,
  ],
  [['海 港.jpg'], 'a.md', '![图](<海 港.jpg>)', /^!\[图\]\(<[0-9a-f]{8}\.jpg>\)$/],
  [['海 港.jpg'], 'a.md', '![图](海 港.jpg)', /^!\[图\]\([0-9a-f]{8}\.jpg\)$/],
  [['海港.jpg'], 'a.md', '![图](%E6%B5%B7%E6%B8%AF.jpg)', /^!\[图\]\([0-9a-f]{8}\.jpg\)$/],
  [['a%20b.jpg'], 'a.md', '![图](a%20b.jpg)', /^!\[图\]\(a-20b-[0-9a-f]{8}\.jpg\)$/],
  [['cafe\u0301.jpg'], 'a.md', '![图](caf\u00e9.jpg)', /^!\[图\]\(cafe?-[0-9a-f]{8}\.jpg\)$/],
  [['Pic.JPG'], 'a.md', '![图](pic.jpg)', '![图](Pic.jpg)'],
  [['img/deep/x.jpg'], 'a.md', '![图](img\\deep\\x.jpg)', '![图](x.jpg)'],
  [['pic.jpg'], 'sub/a.md', '![图](../pic.jpg)', '![图](pic.jpg)'],
  [['assets/pic.jpg'], 'sub/deep/a.md', '![图](/assets/pic.jpg)', '![图](pic.jpg)'],
  [['c/images/x.jpg'], 'c/stories/a.md', '![图](x.jpg)', '![图](c/x.jpg)'],
  [['c/images/x.jpg'], 'c/stories/a.md', '![图](../images/x.jpg)', '![图](c/x.jpg)'],
  [['c/images/x.jpg'], 'c/stories/a.md', '![图](images/x.jpg)', '![图](c/x.jpg)'],
  [['pic.jpg'], 'a.md', '![图](pic.jpg?raw=1#x)', '![图](pic.jpg)'],
  [['pic.jpg'], 'a.md', '![图][p]\n\n[p]: ./pic.jpg "题"', '![图][p]\n\n[p]: pic.jpg "题"'],
  [['pic.jpg'], 'a.md', '[![图](./pic.jpg "题 (注)")](/b)', '[![图](pic.jpg "题 (注)")](/b)'],
  [['pic.jpg'], 'a.md', '`![图](none.jpg)` ![图](./pic.jpg)', '`![图](none.jpg)` ![图](pic.jpg)'],
  [[], 'a.md', '```\n![图](none.jpg)\n```', '```\n![图](none.jpg)\n```'],
  [[], 'a.md', '    ![图](none.jpg)', '![图](none.jpg)'],
  [[], 'a.md', '<!-- ![图](none.jpg) -->', '<!-- ![图](none.jpg) -->'],
  [[], 'a.md', '\\![图](none.jpg)', '\\![图](none.jpg)'],
  [[], 'a.md', '![图](https://a.example/b.jpg)', '![图](https://a.example/b.jpg)'],
])('with %j, %s with %j becomes %j', async (pictures, file, text, expected) => {
  for (const name of pictures) await picture(`in/${name}`)
  await write(`in/${file}`, `${story('title: 题')}前\n\n${text}`)
  const { refused } = await run('in')
  expect(refused).toEqual([])
  const body = String((await stories())[0]?.body).replace(/^前\s+/, '')
  if (expected instanceof RegExp) expect(body).toMatch(expected)
  else expect(body).toBe(expected)
})

test.each([
  ['![图](none.jpg)', /none\.jpg/],
  ['![图](../outside.jpg)', /outside\.jpg/],
  ['![图](/etc/outside.jpg)', /outside\.jpg/],
  ['![图](//a.example/b.jpg)', /a\.example/],
  ['![图](file:///outside.jpg)', /outside\.jpg/],
  [`![图](data:image/png;base64,${'a'.repeat(500)})`, /^.{0,150}$/],
  ['文[^1]\n\n[^1]: ![图](none.jpg)', /none\.jpg/],
])('%.40j is refused', async (text, reason) => {
  await picture('outside.jpg')
  await write('in/a.md', `${story('title: 题')}${text}`)
  const { refused } = await run('in')
  expect(refused).toHaveLength(1)
  expect(refused[0]?.reason).toMatch(reason)
})

test('a story that is named alone takes the pictures along that lie beside and below it', async () => {
  await picture('in/pic.jpg')
  await picture('in/images/x.jpg')
  await picture('in/cover.jpg')
  await picture('in/other.jpg')
  await write('in/a.md', `${story('title: 题\ncover: ./cover.jpg')}![](./pic.jpg)![](images/x.jpg)`)
  const { refused, keys } = await run('in/a.md')
  expect(refused).toEqual([])
  expect(keys.map(({ file }) => file).sort()).toEqual(
    ['in/cover.jpg', 'in/images/x.jpg', 'in/pic.jpg'].map(path),
  )
  expect(await stories()).toMatchObject([{ cover: 'cover.jpg', body: '![](pic.jpg)![](in/x.jpg)' }])
})

test('a picture of an earlier import is found by its way', async () => {
  await picture('c/images/x.jpg')
  await run('c')
  await write('c/stories/a.md', `${story('title: 题')}![](../images/x.jpg)`)
  expect(await run('c/stories/a.md')).toMatchObject({ refused: [] })
  expect(await stories()).toMatchObject([{ body: '![](c/x.jpg)' }])
})

test('beside a file is before elsewhere', async () => {
  await picture('in/a/pic.jpg', 40)
  await picture('in/b/pic.jpg', 50)
  await write('in/b/text.md', `${story('title: 题')}![](pic.jpg)`)
  const { keys } = await run('in')
  const key = keys.find(({ file }) => file === path('in/b/pic.jpg'))?.key
  expect(await stories()).toMatchObject([{ body: `![](${key})` }])
})

test('a page has pictures and videos', async () => {
  await picture('in/images/x.jpg')
  await write('in/film.md', story('title: 片'))
  await write('in/pages/about.md', '---\ntitle: 关于\n---\n![](../images/x.jpg) [片](video:film)')
  await write('in/pages/bad.md', '---\ntitle: 坏\n---\n![](none.jpg)')
  const { refused } = await run('in')
  expect(refused.map(({ file }) => file)).toEqual([path('in/pages/bad.md')])
  const [film] = await stories()
  expect(await rows('select body from page')).toEqual([
    { body: `![](in/x.jpg) [片](video:${String(film?.id)})` },
  ])
})
