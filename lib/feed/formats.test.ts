import { afterEach, expect, test, vi } from 'vitest'
import { absolute } from '@/lib/http/origin'
import { atomFaults, jsonFeedFaults } from '@/lib/seo/testing/feed-formats'
import { aStory, aVideo } from '@/lib/seo/testing/story'
import { atom } from './atom'
import { hub } from './channel'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

vi.mock('@/lib/content/pictures', () => ({
  readPicture: (key: string) => Promise.resolve(key === 'there.jpg' ? { key, file: key } : null),
}))
vi.mock('@/lib/content/stories', () => ({ readStory: () => Promise.resolve(null) }))
vi.mock('@/lib/env', async (original) => {
  const { checkEnv, ...rest } = await original<typeof import('@/lib/env')>()
  return { ...rest, checkEnv, env: () => checkEnv(process.env) }
})

afterEach(() => vi.unstubAllEnvs())

const SITE_ID = '7e4b3c1a-0000-4000-8000-000000000001'
const channel = { title: '港口 - 晓闻', description: '新闻', path: '/topic/x' }
const formats = [
  ['atom', atom, atomFaults],
  ['json', jsonFeed, jsonFeedFaults],
] as const

test.each(formats)(
  '%s is valid even with markup and control characters',
  async (format, write, faults) => {
    const typed = ']]> <b>&amp;\u0000\u000b 😀'
    const odd = aStory({ id: 14, title: typed, body: typed, byline: typed, cover: null })
    const file = await write(
      channel,
      [aStory(), aVideo(), odd, aStory({ id: 15, body: '' })],
      SITE_ID,
    )
    expect(faults(file, absolute(`/topic/x/feed.${format}`))).toEqual([])
    expect(file).toContain('😀')
  },
)

test.each(formats)('%s is valid when empty', async (format, write, faults) => {
  expect(faults(await write(channel, [], SITE_ID), absolute(`/topic/x/feed.${format}`))).toEqual([])
})

test.each(formats)('%s: a body has absolute URLs', async (_, write) => {
  const file = await write(
    channel,
    [aStory({ body: '![海](there.jpg)\n\n[更多](/columns)' })],
    SITE_ID,
  )
  expect(file).toContain(absolute('/image/960/there.jpg.webp'))
  expect(file).toContain(absolute('/columns'))
})

test.each([...formats, ['xml', rss, null] as const])(
  '%s names the WebSub hub if one is set',
  async (_, write) => {
    const address = 'https://hub.example.org/'
    expect(await write(channel, [], SITE_ID)).not.toContain('hub')
    vi.stubEnv('WEBSUB_HUB', address)
    expect(hub(channel)).toBe(address)
    expect(hub({ ...channel, own: '/partner/x' })).toBeNull()
    const file = await write(channel, [], SITE_ID)
    expect(file).toMatch(
      /rel="hub" href="https:\/\/hub\.example\.org\/"|"hubs":\[\{"type":"WebSub","url":"https:\/\/hub\.example\.org\/"\}\]/,
    )
  },
)

test.each([...formats, ['xml', rss, null] as const])(
  '%s: ids stay when the kind or the address of the site changes',
  async (_, write) => {
    const before = await write(channel, [aStory()], SITE_ID)
    vi.stubEnv('SITE_URL', 'https://moved.example.org')
    const after = await write(channel, [aVideo({ id: 12 })], SITE_ID)
    expect(after).toContain('https://moved.example.org/video/12')
    expect(after.match(/urn:uuid:[\da-f-]+/g)).toEqual(before.match(/urn:uuid:[\da-f-]+/g))
    expect(before).toContain('urn:uuid:')
  },
)
