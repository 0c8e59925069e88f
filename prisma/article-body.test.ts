/** A published article has a text. */
import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

const refused = { constraint: '发布前请填写正文' }
const row = (fields: Record<string, string>) => {
  const all = { title: "'题'", column_slug: "'shixun'", ...fields }
  return sql(`insert into story (${Object.keys(all).join()}) values (${Object.values(all).join()})`)
}

test.each([
  ['now', { status: "'published'" }],
  ['with blanks', { status: "'published'", body: "E' \\n　\\u200b'" }],
  ['with a rule', { status: "'published'", body: "'---'" }],
  ['with an empty heading', { status: "'published'", body: "'## '" }],
  ['with an empty quotation', { status: "'published'", body: "E'>\\n\\n***'" }],
  ['with entities', { status: "'published'", body: "'&nbsp;&#8203;'" }],
  ['at its time', { status: "'published'", published_at: "now() + interval '1 day'" }],
])('%s', async (_, fields) => {
  await expect(row(fields)).rejects.toMatchObject(refused)
})

test.each([
  ['a draft', { status: "'draft'" }],
  ['a withdrawn one', { status: "'withdrawn'" }],
  ['a video', { status: "'published'", kind: "'video'" }],
  ['an article of a picture', { status: "'published'", body: "'![](a.jpg)'" }],
])('%s may have none', async (_, fields) => {
  await row(fields)
})

test.each([
  ['a published one is emptied', { status: "'published'", body: "'文'" }, `body = ''`],
  ['a draft is published', { status: "'draft'" }, `status = 'published'`],
  ['a withdrawn one comes back', { status: "'withdrawn'" }, `status = 'published'`],
  ['a video becomes an article', { status: "'published'", kind: "'video'" }, `kind = 'article'`],
])('%s', async (_, fields, change) => {
  await row(fields)
  await expect(sql(`update story set ${change}`)).rejects.toMatchObject(refused)
})

test('one of before the rule is changed otherwise, deleted and brought back', async () => {
  await sql('alter table story disable trigger require_body_inserted')
  await row({ status: "'published'" })
  await sql('alter table story enable trigger require_body_inserted')
  await sql(`update story set title = '新题', front_position = 1`)
  await sql('delete from story')
  await sql('update story set status = status_before')
  await sql(`update story set status = 'withdrawn'`)
})
