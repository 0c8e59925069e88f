import { afterEach, expect, test, vi } from 'vitest'
import { absolute } from '@/lib/http/origin'
import { atomFaults, jsonFeedFaults } from '@/lib/seo/testing/feed-formats'
import { aStory, aVideo } from '@/lib/seo/testing/story'
import { atom } from './atom'
import { hub } from './channel'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

vi.mock('@/lib/content/pictures', () => ({
  readPicture: (key: string) => Promise.resolve(key === 'there.jpg' ? { key } : null),
}))
vi.mock('@/lib/content/stories', () => ({ readStory: () => Promise.resolve(null) }))
vi.mock('@/lib/env', async (original) => {
  const { checkEnv, ...rest } = await original<typeof import('@/lib/env')>()
  return { ...rest, checkEnv, env: () => checkEnv(process.env) }
})

afterEach(() => vi.unstubAllEnvs())

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
    const file = await write(channel, [aStory(), aVideo(), odd, aStory({ id: 15, body: '' })])
    expect(faults(file, absolute(`/topic/x/feed.${format}`))).toEqual([])
    expect(file).toContain('😀')
  },
)

test.each(formats)('%s is valid when empty', async (format, write, faults) => {
  expect(faults(await write(channel, []), absolute(`/topic/x/feed.${format}`))).toEqual([])
})

test.each(formats)('%s: a body has absolute URLs', async (_, write) => {
  const file = await write(channel, [aStory({ body: '![海](there.jpg)\n\n[更多](/columns)' })])
  expect(file).toContain(absolute('/image/960/there.jpg.webp'))
  expect(file).toContain(absolute('/columns'))
})

test.each([...formats, ['xml', rss, null] as const])(
  '%s names the WebSub hub if one is set',
  async (_, write) => {
    const address = 'https://hub.example.org/'
    expect(await write(channel, [])).not.toContain('hub')
    vi.stubEnv('WEBSUB_HUB', address)
    expect(hub(channel)).toBe(address)
    expect(hub({ ...channel, own: '/partner/x' })).toBeNull()
    const file = await write(channel, [])
    expect(file).toMatch(
      /rel="hub" href="https:\/\/hub\.example\.org\/"|"hubs":\[\{"type":"WebSub","url":"https:\/\/hub\.example\.org\/"\}\]/,
    )
  },
)
