import { expect, test } from 'vitest'
import { aStory, aVideo } from './testing/story'
import { videoProperties } from './video-properties'

test.each([
  [
    'a video',
    aVideo(),
    [
      ['video:release_date', '2026-11-01T10:03:04+08:00'],
      ['video:duration', '42'],
      ['video:tag', '港口'],
      ['video:tag', '潮汐'],
    ],
  ],
  ['a video without a clip, which is an article to Open Graph', aVideo({ clip: null }), []],
  ['an article', aStory(), []],
])('the properties of %s', (_, story, properties) => {
  expect(videoProperties(story)).toEqual(properties)
})
