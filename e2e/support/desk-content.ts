/** A story with something on each of its desk pages. */
import { sql } from './signed-in'

/** Adds the story; returns the path of a page that shows it, by the page's pattern (`/desk/stories/[id]`). */
export async function addDeskContent(accountId: number): Promise<(pattern: string) => string> {
  const first = async (query: string, values: unknown[] = []) =>
    (await sql<{ id: number }>(query, values))[0]?.id ?? 0
  const body = '渡口今早复航，首班船六点开出。\n\n## 班次\n\n每天十二班，末班晚上八点。'
  const story = await first(
    `insert into story (status, title, body, summary, column_slug, byline, published_at)
     select 'published', '渡口停航三个月后复航', $1, '首班船六点开出。', slug, '本报记者', '2020-01-01' from "column" limit 1
     returning id`,
    [body],
  )
  const later = `${body}\n\n票价不变，老人和学生半价。`
  await sql(`update story set body = $2, title = '渡口停航三个月后今早复航' where id = $1`, [
    story,
    later,
  ])
  await sql(
    `insert into newsroom.edit (story_id, base_version, fields, by_id)
     select id, version, jsonb_build_object('body', $2::text), $3 from story where id = $1`,
    [story, later.replace('十二班', '十四班'), accountId],
  )
  await sql(
    `insert into newsroom.note (story_id, quote, text, account_id) values ($1, '末班晚上八点', '请与航运公司核对', $2)`,
    [story, accountId],
  )
  await sql(
    `insert into newsroom.suggestion (story_id, base, body, account_id) values ($1, $2, $3, $4)`,
    [story, later, later.replace('首班船', '头班船'), accountId],
  )
  const correction = await first(
    `insert into correction (story_id, text) values ($1, '此前把末班写作七点，应为八点。') returning id`,
    [story],
  )
  await sql(`insert into source (name) values ('望海县融媒体中心') on conflict do nothing`)
  const complaint = await first(
    `insert into newsroom.complaint (text, link, address) values ('第二段的班次有误，末班应为晚上八点', '/article/' || $1::int, 'x') returning id`,
    [story],
  )
  const special = await first(
    `insert into special (slug, title, introduction) values ('axe-' || $1::int, '渡口二十年', '从一条木船说起。') returning id`,
    [story],
  )
  const section = await first(
    `insert into special_section (special_id, title) values ($1, '人物') returning id`,
    [special],
  )
  await sql(`insert into special_story (section_id, story_id, note) values ($1, $2, '船员们')`, [
    section,
    story,
  ])
  await sql(
    `insert into listing.story_views (story_id, hour, views) values ($1, date_trunc('hour', now()), 1234)`,
    [story],
  )
  await sql('select listing.rank_views()')
  // Apart from the place of every other run.
  const slot = await first(
    `insert into home_slot (story_id, place, show_from, show_until)
     select $1, 6, t, t + interval '1 hour' from (select now() + interval '1 day' * $1::int as t) as far returning id`,
    [story],
  )
  await sql('insert into live (story_id) values ($1)', [story])
  const entry = await first(
    `insert into live_entry (story_id, title, text, pinned, key_event) values ($1, '首班船开出', '船上有 **86** 人。', true, true) returning id`,
    [story],
  )
  await sql(
    `insert into live_entry (story_id, text, status) values ($1, '船长到岗。', 'waiting')`,
    [story],
  )
  const film = await first(
    `insert into newsroom.film (name, bytes, facts, state, fault)
     values ('渡口.mov', 5, '{"duration": 5, "video": null, "audio": null}', 'failed', '文件不完整') returning id`,
  )
  const ids: Partial<Record<string, number>> = {
    'films/[id]': film,
    'slots/[id]': slot,
    'stories/[id]': story,
    'stories/[story]': story,
    'stats/[id]': story,
    'specials/[id]': special,
    'sections/[section]': section,
    'live/[entry]': entry,
    'corrections/[correction]': correction,
    'complaints/[id]': complaint,
    'readers/[id]': accountId,
    'staff/[id]': accountId,
  }
  const queries: Partial<Record<string, string>> = {
    '/desk/media': '?for=/desk/home&field=picture',
    '/desk/media/picture': '?key=demo/harbour-dawn.jpg',
    '/desk/sources/change': `?name=${encodeURIComponent('望海县融媒体中心')}`,
    '/desk/stories/[id]/restore': '?version=1',
  }
  return (pattern) =>
    pattern.replace(/(\w+)\/\[\w+\]/g, (part) => `${part.split('/')[0]}/${ids[part]}`) +
    (queries[pattern] ?? '')
}
