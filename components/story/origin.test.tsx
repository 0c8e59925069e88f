import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Figure } from '@/components/story/figure'
import { StoryOrigin } from '@/components/story/origin'
import { renderBody } from '@/components/story/render-body'
import { EmbeddedVideo } from '@/components/video/embedded-video'
import { Embed } from '@/components/video/embed'
import { Stage } from '@/components/video/stage'
import { parseBody } from '@/lib/markdown/parse-body'
import { aStory, aVideo } from '@/lib/seo/testing/story'

const cover = aStory().cover
const film = aVideo()
const clip = film.clip

test('a reprint names source, original title, author and editor', () => {
  const story = aStory({
    ownWork: false,
    source: '新华社',
    originalTitle: '原题',
    originalAuthor: '王某',
    editorName: '赵某',
  })
  const text = renderToStaticMarkup(<StoryOrigin story={story} />).replace(/<[^>]*>/g, ' ')
  expect(text.replace(/ +/g, ' ').trim()).toBe(
    '来源： 新华社 原标题： 原题 原作者： 王某 责任编辑： 赵某',
  )
})

test('the newsroom’s own work has its editor alone, and a story without any nothing', () => {
  expect(renderToStaticMarkup(<StoryOrigin story={aStory({ editorName: '赵某' })} />)).toContain(
    '责任编辑：',
  )
  expect(renderToStaticMarkup(<StoryOrigin story={aStory()} />)).toBe('')
})

test.each([
  ['generated', '标注：人工智能生成'],
  ['assisted', '标注：含人工智能辅助生成的内容'],
  ['suspected', '标注：疑似人工智能生成'],
] as const)('what is %s has its label beside pictures and players', async (aiKind, label) => {
  if (!cover || !clip) throw new Error('the fixture has none')
  const picture = { ...cover, aiKind }
  const figure = renderToStaticMarkup(<Figure picture={picture} alt="海" caption="" />)
  expect(figure).toContain(`<figcaption dir="auto"><small>${label}</small></figcaption>`)
  const body = parseBody('行内 ![海](a.jpg) 的图')
  const rows = {
    pictures: new Map([['a.jpg', picture]]),
    videos: new Map(),
    ended: new Set<string>(),
  }
  expect(await renderBody({ ...body, ...rows })).toContain(`<small>${label}</small>`)
  const story = { ...film, clip: { ...clip, aiKind } }
  for (const player of [
    <Stage key="" story={story} next={[]} />,
    <EmbeddedVideo key="" story={story} />,
    <Embed key="" story={story} page="https://a.example/" styles="/a.css" />,
  ])
    expect(renderToStaticMarkup(player)).toContain(label)
})

test.each(['none', null, undefined] as const)('a picture that is %s has no label', (aiKind) => {
  if (!cover) throw new Error('the fixture has none')
  const markup = renderToStaticMarkup(<Figure picture={{ ...cover, aiKind }} alt="海" caption="" />)
  expect(markup).not.toContain('figcaption')
})
