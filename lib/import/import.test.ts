import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { tinyClip } from './testing/tiny-clip'
import { importFixture, story } from './testing/import-fixture'

const { notifications, path, picture, rows, run, stories, write } = importFixture()

describe('a collection', () => {
  test('becomes rows with keys and ids in bodies', async () => {
    await writeCollection()
    const result = await run('harbour')
    expect(result.refused).toEqual([])
    expect(result).toMatchObject({ created: 8, updated: 0 })
    const [film, news] = await stories()
    expect(film).toMatchObject({
      kind: 'video',
      video: 'kiln',
      cover: null,
      comment_policy: 'closed',
    })
    expect(news).toMatchObject({
      status: 'published',
      column_slug: 'shixun',
      keywords: ['港口', '航运'],
      cover: 'harbour/dawn.jpg',
      front_position: 1,
      body: `第一段。\n\n![晨](harbour/dawn.jpg "题注")\n\n![片](video:${String(film?.id)})`,
    })
    expect(Date.now() - Number(news?.published_at)).toBeGreaterThan(25 * 60_000 - 1000)
    expect(await rows('select * from image')).toMatchObject([
      {
        key: 'harbour/dawn.jpg',
        alt: '清晨',
        credit: '摄影',
        width: 40,
        height: 30,
        focus_x: 40,
        focus_y: 25,
      },
    ])
    expect(await rows('select * from video')).toMatchObject([
      {
        file: 'harbour/kiln.mp4',
        captions: 'harbour/kiln.vtt',
        poster: 'harbour/dawn.jpg',
        duration: 12.5,
      },
    ])
    expect(await rows('select * from page')).toMatchObject([{ slug: 'about', position: 1 }])
    const columns = await rows('select slug from "column" order by position')
    expect(columns.map(({ slug }) => slug)).toEqual(['shixun', 'jiangzuo'])
    const copy = await readFile(path('data/uploads/harbour/dawn.jpg'))
    expect(copy).toEqual(await readFile(path('harbour/images/dawn.jpg')))
  })

  test('a repeated import changes and notifies nothing', async () => {
    await writeCollection()
    await run('harbour')
    const before = await stories()
    await notifications()
    expect(await run('harbour')).toMatchObject({ created: 0, updated: 0, refused: [] })
    expect(await notifications()).toEqual([])
    expect(await stories()).toEqual(before)
  })

  test('a repeated import updates changed fields only', async () => {
    await writeCollection()
    await run('harbour')
    await rows(`update story set correction = '已更正' where external_id = 'news'`)
    await write('harbour/stories/news.md', `${story('title: 新标题\nkeywords: [港口]')}正文。`)
    expect(await run('harbour')).toMatchObject({ created: 0, updated: 1 })
    const [, news] = await stories()
    expect(news).toMatchObject({ title: '新标题', correction: '已更正', column_slug: 'shixun' })
    expect(news?.status).toBe('published')
  })

  test('a repeated import may join paragraphs', async () => {
    await writeCollection()
    await run('harbour')
    await write('harbour/stories/news.md', `${story('title: 新标题')}一段。`)
    expect(await run('harbour')).toMatchObject({ updated: 1, refused: [] })
    expect((await stories())[1]).toMatchObject({ body: '一段。' })
  })

  test('a withdrawn story is not republished', async () => {
    await writeCollection()
    await run('harbour')
    await rows(`update story set status = 'withdrawn' where external_id = 'news'`)
    expect(await run('harbour')).toMatchObject({ updated: 0 })
  })
})

describe('single files', () => {
  test('a picture becomes a row with a key that fits a URL', async () => {
    await picture('港口 1.JPG')
    const { keys, created } = await run('港口 1.JPG')
    expect(created).toBe(1)
    expect(keys[0]?.key).toMatch(/^1-[0-9a-f]{8}\.jpg$/)
  })

  test('a clip becomes a row with its duration, captions and poster', async () => {
    await write('Tide.mp4', tinyClip({ seconds: 3, width: 640, height: 360 }))
    await write('Tide.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n潮')
    await picture('Tide.jpg')
    expect(await run('Tide.mp4', 'Tide.jpg')).toMatchObject({ created: 2, refused: [] })
    expect(await rows('select * from video')).toMatchObject([
      {
        key: 'tide',
        file: 'Tide.mp4',
        captions: 'Tide.vtt',
        poster: 'Tide.jpg',
        width: 640,
        duration: 3,
      },
    ])
  })

  test('a story without a time becomes a draft', async () => {
    await write('note.md', story('title: 草稿'))
    expect(await run('note.md')).toMatchObject({ created: 1 })
    expect(await stories()).toMatchObject([{ status: 'draft', published_at: null }])
  })
})

test('1,000 stories send one notification', async () => {
  for (let i = 0; i < 1000; i++) await write(`many/${i}.md`, story(`title: 第${i}条`))
  const { created } = await run('many')
  expect(created).toBe(1000)
  expect(await notifications()).toEqual(['everything'])
})

async function writeCollection(): Promise<void> {
  await write(
    'harbour/columns.yaml',
    '- {slug: shixun, name: 时讯}\n- {slug: jiangzuo, name: 匠作}',
  )
  await write('harbour/keywords.yaml', '- {name: 港口, description: 码头}')
  await write('harbour/images.yaml', '- {file: dawn.jpg, alt: 清晨, credit: 摄影, focus: 40 25}')
  await write(
    'harbour/videos.yaml',
    '- {key: kiln, file: kiln.mp4, captions: kiln.vtt, poster: dawn.jpg, duration: 12.5}',
  )
  await picture('harbour/images/dawn.jpg')
  await write('harbour/videos/kiln.mp4', tinyClip({ seconds: 12, width: 320, height: 180 }))
  await write('harbour/videos/kiln.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n窑')
  await write('harbour/pages/about.md', '---\ntitle: 关于\nposition: 1\n---\n正文')
  await write('harbour/README.md', 'not a story')
  await write(
    'harbour/stories/news.md',
    story(
      'title: 新闻\ncolumn: shixun\nkeywords: [港口, 航运, 港口]\ncover: dawn.jpg\npublished: -PT25M\nfrontPosition: 1',
    ) + '第一段。\n\n![晨](dawn.jpg "题注")\n\n![片](video:film)\n',
  )
  await write(
    'harbour/stories/film.md',
    story('title: 窑火\ncolumn: jiangzuo\nvideo: kiln\npublished: 2026-03-01\ncomments: closed'),
  )
}
