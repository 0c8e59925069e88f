import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { readFilms } from './read-films'

ownDatabase()

test('films are listed the newest first, a page after another, each once', async () => {
  const data = Array.from({ length: 51 }, (_, i) => ({ name: `${i + 1}.mp4`, bytes: 5 }))
  await db().film.createMany({ data })
  const first = await readFilms(null)
  expect(first.films.map(({ name }) => name).slice(0, 2)).toEqual(['51.mp4', '50.mp4'])
  expect([first.films.length, first.next]).toEqual([50, first.films[49]?.id])
  const second = await readFilms(first.next)
  expect(second.films.map(({ name }) => name)).toEqual(['1.mp4'])
  expect(second.next).toBeNull()
})
