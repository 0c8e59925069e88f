import { expect, test } from 'vitest'
import type { StoryCard } from '@/lib/content/cards'
import { aStory, aVideo } from '@/lib/seo/testing/story'
import { composeHome, type HomeParts } from './compose-home'
import type { HomeSlot } from './home-slots'

const columns: HomeParts['columns'] = [
  { slug: 'city', name: '城事', format: 'news', description: '' },
  { slug: 'film', name: '影像', format: 'programme', description: '' },
]

const empty: HomeParts = {
  columns,
  slots: [],
  leads: { placed: [], newest: [] },
  latest: [],
  videos: [],
  hot: [],
  lists: [[], []],
}

test('placed stories stand at their places and the others around them in their order', () => {
  const { front } = composeHome({
    ...empty,
    slots: [slot('front', 3, 50), slot('front', 1, 51)],
    leads: { placed: articles(7, 8), newest: articles(1, 2, 3, 4) },
  })
  expect(ids(front)).toEqual([51, 7, 50, 8, 1, 2])
})

test('front_position fills the places that no slot has, and a place without a story is closed up', () => {
  const { front } = composeHome({
    ...empty,
    slots: [slot('front', 5, 50)],
    leads: { placed: articles(7), newest: articles(1) },
  })
  expect(ids(front)).toEqual([7, 1, 50])
})

test('a placed story stands nowhere else, though it comes earlier in other lists', () => {
  const all = articles(1, 2, 3, 4, 5, 6, 7, 8, 9)
  const home = composeHome({
    ...empty,
    slots: [slot('column', 2, 1, 'city'), slot('videos', 1, 30)],
    leads: { placed: articles(1, 2), newest: all },
    latest: all,
    hot: [...all, video(30)],
    videos: [video(30), video(31)],
    lists: [all, [video(30)]],
  })
  const shown = [
    home.front,
    home.latest,
    home.videos,
    home.hot,
    ...home.blocks.map((b) => b.stories),
  ]
  const flat = shown.flat().map(({ id }) => id)
  expect(new Set(flat).size).toBe(flat.length)
  expect(ids(home.front)).toEqual([2, 3, 4, 5, 6, 7])
  expect(ids(home.videos)).toEqual([30, 31])
  expect(home.blocks).toMatchObject([{ ordered: true, stories: [{ id: 1 }] }])
})

test('a programme has four places, and the order of a block without slots is its own', () => {
  const { blocks } = composeHome({
    ...empty,
    slots: [slot('column', 5, 90, 'film')],
    lists: [articles(1, 2), [video(90), video(91)]],
  })
  expect(blocks).toMatchObject([{ ordered: false }, { ordered: false }])
  expect(ids(blocks[1]?.stories ?? [])).toEqual([90, 91])
})

function slot(
  block: HomeSlot['block'],
  place: number,
  id: number,
  columnSlug: string | null = null,
): HomeSlot {
  return {
    block,
    place,
    columnSlug,
    story: block === 'videos' ? video(id) : aStory({ id, cover: null }),
  }
}

function articles(...numbers: number[]): StoryCard[] {
  return numbers.map((id) => aStory({ id, cover: null }))
}

function video(id: number): StoryCard {
  return aVideo({ id, cover: null })
}

function ids(cards: StoryCard[]): number[] {
  return cards.map(({ id }) => id)
}
