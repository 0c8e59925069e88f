import { beforeEach, expect, test, vi } from 'vitest'
import { readStory, type Story } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import { fields } from '@/lib/seo/testing/check'
import { aStory, aVideo } from '@/lib/seo/testing/story'
import { parseXml } from '@/lib/seo/testing/xml'
import { answerOembed } from './answer'

vi.mock('@/lib/content/stories', () => ({ readStory: vi.fn() }))
vi.mock('@/lib/env', async (original) => {
  const { checkEnv, ...rest } = await original<typeof import('@/lib/env')>()
  return { ...rest, checkEnv, env: () => checkEnv(process.env) }
})

let story: Story | null
beforeEach(() => {
  story = aVideo({ title: '潮水 "退去" <b>' })
  vi.mocked(readStory).mockImplementation((id) => Promise.resolve(id === 13 ? story : null))
})

const page = absolute('/video/13')

test('the embedded frame has the ratio of the video and room for its title', async () => {
  const answer = await request({ url: `${page}?t=30#x` })
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(await answer.json()).toMatchObject({
    type: 'video',
    version: '1.0',
    title: '潮水 "退去" <b>',
    provider_name: '晓闻',
    provider_url: absolute('/'),
    width: 640,
    height: 400,
    thumbnail_width: 1200,
    html: expect.stringContaining(
      `<iframe src="${absolute('/embed/13')}" title="潮水 &quot;退去&quot; &lt;b&gt;" width="640" height="400"`,
    ) as string,
  })
})

test.each([
  [{ maxwidth: '320' }, 320, 220, 320],
  [{ maxheight: '130' }, 160, 130, undefined],
  [{ maxwidth: '50', maxheight: '10' }, 1, 41, undefined],
])('frame and thumbnail fit into %j', async (limits, width, height, thumbnail) => {
  const video = fields(await (await request({ url: page, ...limits })).json())
  expect(video).toMatchObject({ width, height })
  expect(video.thumbnail_width).toBe(thumbnail)
})

test('XML has the same fields as JSON', async () => {
  const answer = await request({ url: page, format: 'xml' })
  expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8')
  const { oembed } = parseXml(await answer.text())
  const json = fields(await (await request({ url: page })).json())
  expect(oembed).toEqual(Object.fromEntries(Object.entries(json).map(([k, v]) => [k, String(v)])))
})

test.each([
  [404, { url: absolute('/video/14') }],
  [404, { url: absolute('/article/13') }],
  [404, { url: absolute('/video/13/more') }],
  [404, { url: 'https://elsewhere.example/video/13' }],
  [501, { url: page, format: 'yaml' }],
  [400, { url: 'video/13' }],
  [400, { url: 'javascript:alert(1)' }],
  [400, {}],
  [400, { url: page, maxwidth: '-1' }],
  [400, { url: page, maxwidth: 'wide' }],
])('answers %i to %j', async (status, params) => {
  expect((await request(params)).status).toBe(status)
})

test.each([
  ['withdrawn', aVideo({ status: 'withdrawn' })],
  ['without a clip', aVideo({ clip: null })],
  ['an article', aStory({ id: 13 })],
])('a story that is %s answers 404', async (_, found) => {
  story = found
  expect((await request({ url: page })).status).toBe(404)
})

function request(params: Record<string, string>): Promise<Response> {
  return answerOembed(new URLSearchParams(params))
}
