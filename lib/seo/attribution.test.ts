import { expect, test } from 'vitest'
import { newsArticle } from './article'
import { aStory, aVideo } from './testing/story'
import { thingFaults } from './testing/thing-rules'
import { videoObject } from './video'

const reprint = {
  ownWork: false,
  source: '新华社',
  sourceUrl: 'https://a.example/1',
  originalTitle: '原来的题',
  originalAuthor: '王某、李某',
  editorName: '责任编辑：赵某',
}

test('a reprint is based on the work of its author, is credited, and has an editor', () => {
  const thing = newsArticle(aStory(reprint))
  expect(thing).toMatchObject({
    isBasedOn: {
      '@type': 'CreativeWork',
      name: '原来的题',
      author: [
        { '@type': 'Person', name: '王某' },
        { '@type': 'Person', name: '李某' },
      ],
      url: 'https://a.example/1',
    },
    creditText: '新华社 王某、李某',
    editor: [{ '@type': 'Person', name: '赵某' }],
  })
  expect(thingFaults({ '@context': 'https://schema.org', ...thing })).toEqual([])
})

test('nothing is said that is not set, and a bare link stays one', () => {
  const thing = JSON.stringify(newsArticle(aStory()))
  for (const name of ['isBasedOn', 'creditText', 'editor', 'digitalSourceType'])
    expect(thing).not.toContain(name)
  expect(newsArticle(aStory({ sourceUrl: 'https://a.example/1' })).isBasedOn).toBe(
    'https://a.example/1',
  )
})

test.each([
  ['generated', 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'],
  [
    'assisted',
    'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
  ],
  ['suspected', undefined],
  ['none', undefined],
] as const)('the digitalSourceType of what is %s', (aiKind, code) => {
  const story = aStory()
  const cover = story.cover && { ...story.cover, aiKind }
  expect(newsArticle({ ...story, aiKind }).digitalSourceType).toBe(code)
  expect(newsArticle({ ...story, cover }).image).toMatchObject([
    { digitalSourceType: code },
    {},
    {},
  ])
  const film = aVideo()
  const clip = film.clip && { ...film.clip, aiKind }
  expect(videoObject({ ...film, clip })?.digitalSourceType).toBe(code)
})
