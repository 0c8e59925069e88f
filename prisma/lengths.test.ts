import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

/** Foreign keys are bounded by the column they refer to. */
const REFERENCES = [
  'home_slot.column_slug',
  'home_slot.picture',
  'live_entry.picture',
  'special.cover',
  'special_section.keyword',
  'story.column_slug',
  'story.cover',
  'story.share_picture',
  'story.video',
  'video.poster',
]

test('every text column of editors has a bound', async () => {
  const columns = await sql(`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
    where c.table_schema = 'public' and c.udt_name = 'text' and c.table_name not like '\\_%'
      and not exists (
        select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid
        where k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and k.contype = 'c'
          and a.attname = c.column_name and a.attnum = any (k.conkey)
          and pg_get_constraintdef(k.oid) ~ '(length\\(|\\{16,64\\})')
    order by 1`)
  expect(columns.map(({ name }) => name).sort()).toEqual([...REFERENCES, 'story.body'].sort())
})

test.each([
  ['story', 'body', 200_000, '正文最长20万字'],
  ['story', 'external_id', 200, '外部编号最长200字'],
  ['page', 'body', 200_000, '页面正文最长20万字'],
  ['special', 'introduction', 10_000, '专题导语最长1万字'],
  ['special_section', 'title', 60, '专题分组标题最长60字'],
  ['special_story', 'title', 200, '专题里的标题最长200字'],
  ['special_story', 'note', 500, '专题里的说明最长500字'],
  ['"column"', 'description', 1000, '栏目简介最长1000字'],
  ['keyword', 'description', 1000, '关键词简介最长1000字'],
  ['image', 'alt', 500, '图片描述最长500字'],
  ['image', 'caption', 1000, '图片说明最长1000字'],
  ['image', 'credit', 200, '图片版权最长200字'],
  ['redirect', 'note', 500, '跳转备注最长500字'],
  ['hant_term', 'note', 500, '繁体对照备注最长500字'],
  ['newsroom.blocked_term', 'note', 500, '禁用词备注最长500字'],
  ['newsroom.suspect_term', 'note', 500, '可疑词备注最长500字'],
  ['source', 'note', 500, '来源备注最长500字'],
  ['home_slot', 'title', 200, '首页标题最长200字'],
  ['newsroom.style_term', 'why', 500, '用语说明最长500字'],
])('%s.%s accepts %i characters and no more', async (table, column, most, constraint) => {
  await fill()
  await sql(`update ${table} set ${column} = repeat('字', ${most})`)
  await expect(
    sql(`update ${table} set ${column} = repeat('字', ${most + 1})`),
  ).rejects.toMatchObject({ code: '23514', constraint })
})

test('a body that is too long is refused', async () => {
  await expect(sql(`insert into story (body) values (repeat('字', 200001))`)).rejects.toMatchObject(
    { constraint: '正文最长20万字', message: '正文最长20万字，现在有200001字' },
  )
})

test('an older body beyond the bound can be withdrawn and shortened', async () => {
  await fill()
  await sql('alter table story disable trigger bound_body_updated')
  await sql(`update story set body = repeat('字', 300000)`)
  await sql('alter table story enable trigger bound_body_updated')
  await sql(`update story set status = 'withdrawn', body = body`)
  await expect(sql(`update story set body = body || '字'`)).rejects.toThrow()
  await sql(`update story set body = left(body, 200000)`)
})

async function fill(): Promise<void> {
  await sql(
    'truncate redirect, hant_term, source, banner, newsroom.blocked_term, newsroom.suspect_term, newsroom.style_term',
  )
  await sql(
    `insert into story (status, title, column_slug, body) values ('published', '稿', 'shixun', '正文。')`,
  )
  await sql(`insert into page (slug, title) values ('about', '关于')`)
  await sql(`insert into special (slug, title) values ('flood', '防汛')`)
  await sql(`insert into special_section (special_id) select id from special`)
  await sql(
    `insert into special_story (section_id, story_id) select k.id, s.id from special_section k, story s`,
  )
  await sql(`insert into keyword (name) values ('港口')`)
  await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1)`)
  await sql(`insert into redirect (path, target) values ('/old', '/')`)
  await sql(`insert into hant_term (simplified, traditional) values ('于谦', '于謙')`)
  await sql(`insert into newsroom.blocked_term (term) values ('甲')`)
  await sql(`insert into newsroom.suspect_term (term) values ('乙')`)
  await sql(`insert into source (name) values ('丙')`)
  await sql(`insert into home_slot (story_id) select id from story`)
  await sql(`insert into newsroom.style_term (word) values ('丁')`)
}
