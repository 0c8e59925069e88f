import { expect, test } from 'vitest'
import type { StoryCard } from '@/lib/content/cards'
import { aStory, aVideo } from '@/lib/seo/testing/story'
import { Placement } from './placement'

test('no story stands in two parts', () => {
  const place = new Placement()
  const stories = [1, 2, 3, 4].map((id) => story(id, `${id}`))
  expect(ids(place.titles(stories, 2))).toEqual([1, 2])
  expect(ids(place.pictured(stories, 1))).toEqual([3])
  expect(ids(place.block(stories, 7))).toEqual([4])
})

test('videos whose picture stands somewhere come after all others, and the order is kept', () => {
  const place = new Placement()
  place.pictured([story(1, 'a')], 1)
  const videos = [video(2, 'a'), video(3, 'b'), video(4, 'b'), video(5, 'c')]
  expect(ids(place.pictured(videos, 2))).toEqual([3, 5])
  const few = new Placement()
  few.pictured([story(1, 'a')], 1)
  expect(ids(few.pictured(videos, 3))).toEqual([2, 3, 5])
})

test('lists of titles show no picture', () => {
  const place = new Placement()
  place.titles([story(1, 'a')], 1)
  expect(pictures(place.block([story(2, 'a')], 1))).toEqual(['a'])
})

test('in a block an article whose picture stands somewhere has none', () => {
  const place = new Placement()
  place.pictured([story(1, 'a')], 1)
  expect(pictures(place.block([story(2, 'a'), story(3, 'b')], 2))).toEqual([undefined, 'b'])
})

test('in a block a video is passed over for a picture of the same block', () => {
  const block = new Placement().block([story(1, 'a'), video(2, 'a'), story(3, 'b')], 2)
  expect(ids(block)).toEqual([1, 3])
})

test('a block whose pictures all stand somewhere keeps them', () => {
  const place = new Placement()
  place.pictured([story(1, 'a')], 1)
  expect(pictures(place.block([story(2, 'a'), story(3, null)], 2))).toEqual(['a', undefined])
})

function story(id: number, key: string | null): StoryCard {
  return aStory({ id, cover: key === null ? null : picture(key) })
}

function video(id: number, key: string): StoryCard {
  return aVideo({ id, cover: picture(key) })
}

function picture(key: string) {
  return {
    key,
    file: key,
    alt: '',
    credit: '',
    caption: '',
    partnersMay: true,
    width: 1600,
    height: 900,
    focusX: null,
    focusY: null,
  }
}

function ids(stories: StoryCard[]): number[] {
  return stories.map(({ id }) => id)
}

function pictures(stories: StoryCard[]): (string | undefined)[] {
  return stories.map(({ cover }) => cover?.key)
}
