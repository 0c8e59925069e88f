import { expect, test } from 'vitest'
import { setFavourite } from '@/lib/reader/favourites'
import { newReader, newStory } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { readKeptFavourites } from './kept-favourites'

ownDatabase()

test('what is kept are the reader’s own published 收藏, the newest first, fifty at most', async () => {
  const [reader, other] = [await newReader(), await newReader()]
  const stories: number[] = []
  for (let n = 0; n < 52; n++) {
    const story = await newStory()
    stories.push(story)
    await setFavourite(reader, story, true)
  }
  await setFavourite(other, await newStory(), true)
  await setFavourite(reader, await newStory({ status: 'withdrawn' }), true)
  const paths = stories.reverse().map((id) => `/article/${id}`)
  expect(await readKeptFavourites(reader.id)).toEqual(paths.slice(0, 50))
})
