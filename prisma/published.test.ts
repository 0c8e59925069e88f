import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

const later = `now() + interval '1 hour'`

test.each([
  ['published', 'now()', true, false],
  ['published', later, false, true],
  ['withdrawn', 'now()', false, false],
  ['draft', later, false, false],
])('a %s story of %s: published %s, scheduled %s', async (...row) => {
  const [status, at, published, scheduled] = row
  await sql(`insert into story (title, column_slug, keywords, status, published_at)
    values ('题', 'shixun', '{港口}', '${status}', ${at})`)
  const seen = `listing.is_published(s) as published, listing.is_scheduled(s) as scheduled,
    coalesce(listing.is_published(k), false) as listed, listing.is_published(s, ${later}) as then`
  const keywords = 'join listing.story_keyword k on k.story_id = s.id'
  expect(await sql(`select ${seen} from story s ${keywords}`)).toEqual([
    { published, scheduled, listed: published, then: status === 'published' },
  ])
})

test('the function is inlined, so that lists use their index', async () => {
  const plans = await sql(`explain select id from story where listing.is_published(story)`)
  expect(JSON.stringify(plans)).not.toContain('is_published')
})
