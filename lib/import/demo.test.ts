import { expect, test } from 'vitest'
import { readSources } from './read-sources'
import { findSources } from './sources'

test('every file of the demo is read', async () => {
  const { sources, refused } = await findSources(['prisma/demo'])
  const contents = await readSources(sources)
  expect([...refused, ...contents.refused]).toEqual([])
  expect(contents.stories.length).toBeGreaterThan(100)
})
