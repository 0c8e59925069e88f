import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readHome } from '@/lib/content/home'
import { findCards } from '@/lib/content/cards'
import { readFeed } from '@/lib/content/feeds'
import { readPicture } from '@/lib/content/pictures'
import { shardStories } from '@/lib/content/sitemap-stories'
import { newestVideos } from '@/lib/content/sitemap-videos'
import { readStory } from '@/lib/content/stories'
import { db } from '@/lib/db'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { inRenderContext, newRenderContext } from '@/lib/render-context'
import { findResults } from '@/lib/search/find-results'
import { tag } from '@/lib/tags'
import { ownDatabase } from '@/lib/testing/own-database'
import { isUploaded, uploadPresence } from './upload-presence'

const data = dataFolder()
ownDatabase()

/** An article with a cover and a video with a clip and a poster: first without, then with their files. */
beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  for (const key of ['cover.jpg', 'poster.jpg', 'own.jpg']) {
    await db().image.create({ data: { key, width: 1600, height: 900 } })
  }
  const clip = { key: 'tide', file: 'tide.mp4', smallFile: 'small.mp4', captions: 'tide.vtt' }
  await db().video.create({ data: { ...clip, poster: 'poster.jpg', duration: 42 } })
  const published = { status: 'published', columnSlug: 'city', body: '文' } as const
  await db().story.create({ data: { id: 1, title: '一', cover: 'cover.jpg', ...published } })
  const film = { kind: 'video', video: 'tide', cover: 'own.jpg' } as const
  await db().story.create({ data: { id: 2, title: '二', ...film, ...published } })
})

beforeEach(() => {
  uploadPresence.checking = true
  uploadPresence.present.clear()
})

const reads: [string, () => Promise<unknown>, unknown, unknown][] = [
  ['the cover of a card', () => cover(1), undefined, 'cover.jpg'],
  ['the cover of a video’s card', () => cover(2), undefined, 'own.jpg'],
  ['the front page', async () => coverOf(await readHome()), undefined, 'cover.jpg'],
  [
    'a picture of a body',
    async () => (await readPicture('cover.jpg'))?.key,
    undefined,
    'cover.jpg',
  ],
  ['the clip', async () => (await readStory(2))?.clip?.file, undefined, 'tide.mp4'],
  ['its small file', async () => (await readStory(2))?.clip?.smallFile, undefined, 'small.mp4'],
  ['its captions', async () => (await readStory(2))?.clip?.captions, undefined, 'tide.vtt'],
  [
    'a feed’s clip',
    async () => (await readFeed()).find(({ id }) => id === 2)?.clip?.file,
    undefined,
    'tide.mp4',
  ],
  ['the sitemap of videos', () => listed(newestVideos()), [], ['own.jpg']],
  ['the sitemap of stories', () => listed(shardStories(1)), [null, null], ['cover.jpg', 'own.jpg']],
  [
    'a result of a search',
    async () => (await findResults([1]))[0]?.story.cover?.key,
    undefined,
    'cover.jpg',
  ],
]

test.each(reads)('%s leaves out what is not there', async (_, read, missing) => {
  expect(await read()).toEqual(missing)
})

test('a poster stands in for a cover that is not there', async () => {
  data.upload('poster.jpg', 'x')
  expect(await cover(2)).toBe('poster.jpg')
})

test.each(reads)('%s is there with its file', async (_, read, __, there) => {
  const files = ['cover.jpg', 'own.jpg', 'poster.jpg', 'tide.mp4', 'small.mp4', 'tide.vtt']
  for (const key of files) data.upload(key, 'x')
  expect(await read()).toEqual(there)
})

test.each([
  ['no file', () => undefined],
  ['an empty file', (path: string) => writeFileSync(path, '')],
  ['a folder', (path: string) => mkdirSync(path)],
  ['a link', (path: string) => symlinkSync('/etc/passwd', path)],
])('%s is not there, and the page waits for it', async (name, make) => {
  const key = `${name.replaceAll(' ', '-')}.jpg`
  make(join(data.path, 'uploads', key))
  const context = newRenderContext()
  expect(await inRenderContext(context, () => isUploaded(key))).toBe(false)
  expect([...context.tags]).toEqual([tag.upload(key)])
  expect(uploadPresence.missing.has(key)).toBe(true)
})

test('the disk is not asked where nobody looks for missing files again', async () => {
  uploadPresence.checking = false
  expect(await isUploaded('nowhere.jpg')).toBe(true)
})

async function cover(id: number): Promise<string | undefined> {
  return (await findCards([id]))[0]?.cover?.key
}

function coverOf({ front }: Awaited<ReturnType<typeof readHome>>): string | undefined {
  return front.find(({ id }) => id === 1)?.cover?.key
}

async function listed(batches: AsyncGenerator<{ cover: { file: string } | null }[]>) {
  const covers: (string | null)[] = []
  for await (const batch of batches) covers.push(...batch.map(({ cover }) => cover?.file ?? null))
  return covers
}
