/** A planned edit is published as who planned it saw it. */
import { beforeEach, expect, test } from 'vitest'
import { admin, author, reviewFixture, stranger } from './testing/review'

const { sql, addDraft, asDesk } = reviewFixture()

let id: number

beforeEach(async () => {
  id = await addDraft({ column_slug: 'other', status: 'published' })
  await sql(`insert into newsroom.staff_right (account_id, "right", column_slug)
    values (${stranger}, 'write', 'other')`)
  await sql(`insert into newsroom.edit (story_id, base_version, fields, publish_at)
    values (${id}, 1, '{"title":"新"}', now() + interval '1 hour')`)
})

async function plan() {
  const [edit] = await sql(
    `select publish_at is not null as planned, failed_at is not null as failed, failure from newsroom.edit`,
  )
  return edit
}

const kept = { planned: true, failed: false, failure: '' }
const ended = {
  planned: false,
  failed: true,
  failure: '定时后有人改了这次修改，修改没有发布。请看过后再发布。',
}

const write = `update newsroom.edit set fields = '{"title":"更新"}'`

test('what a writer changes in it waits for a new plan, and alarms', async () => {
  await asDesk(stranger, write)
  expect(await plan()).toEqual(ended)
})

test.each([
  ['who may publish', author, write],
  ['the admin', admin, write],
])('%s changes it without a new plan', async (_, account, statement) => {
  await asDesk(account, statement)
  expect(await plan()).toEqual(kept)
})

test('the right is asked for the column where the edit takes the story, too', async () => {
  await sql(`insert into newsroom.staff_right (account_id, "right", column_slug)
    values (${stranger}, 'publish', 'other')`)
  await asDesk(stranger, write)
  expect(await plan()).toEqual(kept)
  await asDesk(stranger, `update newsroom.edit set fields = '{"column_slug":"shixun"}'`)
  expect(await plan()).toEqual(ended)
})

test.each([
  ['SQL, which has no account', () => sql(write)],
  [
    'a save of the same text',
    () => asDesk(stranger, 'update newsroom.edit set version = version + 1'),
  ],
])('%s leaves the plan', async (_, change) => {
  await change()
  expect(await plan()).toEqual(kept)
})
