import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '@/scripts/testing/database'
import { importFiles } from './import'
import { tinyClip } from './testing/clip'

let database: TestDatabase
let sql: Client
let folder: string
let heard: string[] = []

beforeAll(async () => {
  database = await createDatabase()
  sql = new Client({ connectionString: database.url })
  await sql.connect()
  sql.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await sql.query('listen xiaowen')
})

afterAll(async () => {
  await sql.end()
  await database.drop()
})

beforeEach(async () => {
  await sql.query('truncate story, "column", keyword, image, video, page restart identity cascade')
  folder = await mkdtemp(join(tmpdir(), 'xiaowen-import-'))
  await sql.query('select 1')
  heard = []
  return () => rm(folder, { recursive: true })
})

describe('a collection', () => {
  test('becomes rows, with keys and ids in bodies', async () => {
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
      { key: 'harbour/dawn.jpg', alt: '清晨', credit: '摄影', width: 40, height: 30 },
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
    const copy = await readFile(join(folder, 'data/uploads/harbour/dawn.jpg'))
    expect(copy).toEqual(await readFile(join(folder, 'harbour/images/dawn.jpg')))
  })

  test('again changes nothing and announces nothing', async () => {
    await writeCollection()
    await run('harbour')
    await sql.query('select 1')
    const before = await stories()
    heard = []
    expect(await run('harbour')).toMatchObject({ created: 0, updated: 0, refused: [] })
    await sql.query('select 1')
    expect(heard).toEqual([])
    expect(await stories()).toEqual(before)
  })

  test('again changes what differs, and leaves alone what the file does not say', async () => {
    await writeCollection()
    await run('harbour')
    await sql.query(`update story set correction = '已更正' where external_id = 'news'`)
    await write('harbour/stories/news.md', story('title: 新标题\nkeywords: [港口]'))
    expect(await run('harbour')).toMatchObject({ created: 0, updated: 1 })
    const [, news] = await stories()
    expect(news).toMatchObject({ title: '新标题', correction: '已更正', column_slug: 'shixun' })
    expect(news?.status).toBe('published')
  })

  test('does not bring back what was withdrawn', async () => {
    await writeCollection()
    await run('harbour')
    await sql.query(`update story set status = 'withdrawn' where external_id = 'news'`)
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

  test('a clip becomes a row: its facts from its head, captions and poster from beside it', async () => {
    await write('Tide.mp4', tinyClip({ seconds: 3, width: 640, height: 360 }))
    await write('Tide.vtt', 'WEBVTT')
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

  test('a story without a time of publication comes in as a draft', async () => {
    await write('note.md', story('title: 草稿'))
    expect(await run('note.md')).toMatchObject({ created: 1 })
    expect(await stories()).toMatchObject([{ status: 'draft', published_at: null }])
  })
})

describe('what is refused is named, and the rest loads', () => {
  test.each([
    ['no front matter', '正文', /front matter/],
    ['broken YAML', '---\ntitle: [\n---\n', /./],
    ['no title', story('summary: x'), /^title: /],
    ['an unknown field', story('title: x\ncolour: red'), /colour/],
    [
      'an unknown column',
      story('title: x\ncolumn: none\npublished: 2026-01-01'),
      /column_slug.*none/,
    ],
    ['no column', story('title: x\npublished: 2026-01-01'), /发布前请选择栏目/],
    ['a time that is none', story('title: x\npublished: yesterday'), /^published: yesterday/],
    ['an unknown cover', story('title: x\ncover: none.jpg'), /^cover: .*none\.jpg/],
    ['an unknown picture in the body', story('title: x') + '![](none.jpg)', /^body: .*none\.jpg/],
    ['an unknown film in the body', story('title: x') + '![](video:none)', /^body: .*video:none/],
    ['an unknown clip', story('title: x\nvideo: none'), /video.*none/],
  ])('%s', async (_, text, reason) => {
    await write('bad.md', text)
    await write('good.md', story('title: 好'))
    const { created, refused } = await run('bad.md', 'good.md')
    expect(created).toBe(1)
    expect(refused.map(({ file }) => file)).toEqual([join(folder, 'bad.md')])
    expect(refused[0]?.reason).toMatch(reason)
  })

  test('a missing file, a file of no use, a picture that is none', async () => {
    await write('a.txt', 'text')
    await write('b.jpg', 'text')
    const { refused } = await run('gone.md', 'a.txt', 'b.jpg')
    expect(refused).toHaveLength(3)
  })

  test('another picture under a name that is taken', async () => {
    await picture('a.jpg')
    await run('a.jpg')
    await picture('a.jpg', 50)
    const { refused, updated } = await run('a.jpg')
    expect(updated).toBe(0)
    expect(refused[0]?.reason).toContain('another picture')
  })

  test('the second of two files with one key', async () => {
    await write('a/x.md', story('title: 一'))
    await write('b/x.md', story('title: 二'))
    const { created, refused } = await run('a', 'b')
    expect(created).toBe(1)
    expect(refused[0]?.reason).toContain('already that of')
  })
})

test('1,000 stories announce one message', async () => {
  for (let i = 0; i < 1000; i++) await write(`many/${i}.md`, story(`title: 第${i}条`))
  const { created } = await run('many')
  await sql.query('select 1')
  expect(created).toBe(1000)
  expect(heard).toEqual(['everything'])
})

async function writeCollection(): Promise<void> {
  await write(
    'harbour/columns.yaml',
    '- {slug: shixun, name: 时讯}\n- {slug: jiangzuo, name: 匠作}',
  )
  await write('harbour/keywords.yaml', '- {name: 港口, description: 码头}')
  await write('harbour/images.yaml', '- {file: dawn.jpg, alt: 清晨, credit: 摄影}')
  await write(
    'harbour/videos.yaml',
    '- {key: kiln, file: kiln.mp4, captions: kiln.vtt, poster: dawn.jpg, duration: 12.5}',
  )
  await picture('harbour/images/dawn.jpg')
  await write('harbour/videos/kiln.mp4', tinyClip({ seconds: 12, width: 320, height: 180 }))
  await write('harbour/videos/kiln.vtt', 'WEBVTT')
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

function story(matter: string): string {
  return `---\n${matter}\n---\n`
}

async function write(name: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), content)
}

async function picture(name: string, width = 40): Promise<void> {
  const made = sharp({ create: { width, height: 30, channels: 3, background: '#336699' } })
  await write(name, await made.jpeg().toBuffer())
}

function run(...names: string[]) {
  const files = names.map((name) => join(folder, name))
  return importFiles(files, database.url, join(folder, 'data'))
}

async function rows(query: string): Promise<Record<string, unknown>[]> {
  return (await sql.query(query)).rows as Record<string, unknown>[]
}

function stories() {
  return rows('select * from story order by external_id')
}
