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
  await sql(`insert into story (title, column_slug, keywords, status, published_at, body)
    values ('题', 'shixun', '{港口}', '${status}', ${at}, '正文。')`)
  const seen = `listing.is_published(s) as published, listing.is_scheduled(s) as scheduled,
    coalesce(listing.is_published(k), false) as listed, listing.is_published(s, ${later}) as then`
  const keywords = 'join listing.story_keyword k on k.story_id = s.id'
  expect(await sql(`select ${seen} from story s ${keywords}`)).toEqual([
    { published, scheduled, listed: published, then: status === 'published' },
  ])
})

test('what is published now is published at once, whatever its microseconds', async () => {
  const now = (at: number) => `timestamptz '2026-11-24 08:00:00' + ${at} * interval '1 microsecond'`
  for (const at of [0, 499, 500, 501, 999]) {
    await sql(`insert into story (title, column_slug, keywords, status, published_at, body)
      values ('题', 'shixun', '{港口}', 'published', ${now(at)}, '正文。')`)
    const [row] = await sql(`select bool_and(listing.is_published(s, ${now(at)})) as stories,
      bool_and(listing.is_published(k, ${now(at)})) as keywords
      from story s join listing.story_keyword k on k.story_id = s.id`)
    expect(row, String(at)).toEqual({ stories: true, keywords: true })
    await sql('truncate story restart identity cascade')
  }
})

test('the function is inlined, so that lists use their index', async () => {
  const plans = await sql(`explain select id from story where listing.is_published(story)`)
  expect(JSON.stringify(plans)).not.toContain('is_published')
})
