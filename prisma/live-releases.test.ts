/** Who releases the entries of a live story, at the desk, by Studio and by scripts. */
import { beforeEach, describe, expect, test } from 'vitest'
import { liveFixture } from './testing/live'

const { sql, entry, numbers } = liveFixture()

const [REPORTER, EDITOR, COLLEAGUE] = [1, 2, 3]
const write = () =>
  sql(`insert into live_entry (story_id, text, author_id) values (1, '起风', ${REPORTER})`)
const release = () => sql(`update live_entry set status = 'published'`)

beforeEach(async () => {
  await sql('truncate reader.account restart identity cascade')
  await sql(`insert into reader.account (nickname) values ('记者'), ('编辑'), ('同事')`)
  await sql(`update reader.account set role = 'editor' where id in (${REPORTER}, ${EDITOR})`)
})

describe('where entries are released', () => {
  beforeEach(() => sql('update live set releases = true'))

  test('what an insert says of its release is no release', async () => {
    await as(EDITOR, () =>
      sql(`insert into live_entry (story_id, text, author_id, released_by_id, released_at)
        values (1, '起风', ${REPORTER}, ${EDITOR}, now())`),
    )
    expect(await entry(', released_by_id, released_at')).toEqual({
      status: 'waiting',
      released_by_id: null,
      released_at: null,
    })
  })

  test.each([
    ['a program', null, 'waiting'],
    ['its author', REPORTER, 'waiting'],
    ['who may not publish', COLLEAGUE, 'waiting'],
    ['an editor', EDITOR, 'published'],
  ])('released by %s', async (_name, by, status) => {
    await write()
    await as(by, () =>
      sql(`update live_entry set status = 'published', released_by_id = ${EDITOR}`),
    )
    expect(await entry(', released_by_id')).toEqual({
      status,
      released_by_id: status === 'published' ? by : null,
    })
  })

  test('who wrote the text last does not release it, and another may', async () => {
    await write()
    await as(EDITOR, () => sql(`update live_entry set text = '起大风', status = 'published'`))
    expect(await entry()).toEqual({ status: 'waiting' })
    await as(EDITOR, release)
    expect(await entry()).toEqual({ status: 'waiting' })
    await as(REPORTER, release)
    expect(await entry(', released_by_id')).toEqual({
      status: 'published',
      released_by_id: REPORTER,
    })
  })

  test('a text that changes waits anew', async () => {
    await write()
    await as(EDITOR, release)
    await sql(`update live_entry set pinned = true`)
    expect(await entry()).toEqual({ status: 'published' })
    await as(EDITOR, () => sql(`update live_entry set text = '起大风了', released_at = now()`))
    expect(await entry(', released_by_id')).toEqual({ status: 'waiting', released_by_id: null })
    // Readers hear that it is gone.
    expect(await numbers()).toEqual([3])
  })
})

describe('a column with review steps releases each entry', () => {
  const addStep = () =>
    sql(
      `insert into newsroom.review_step (column_slug, kind, position) values ('shixun', 'first', 1)`,
    )

  test('whoever writes', async () => {
    await addStep()
    await sql('set role xiaowen_editor')
    await sql(`insert into live_entry (story_id, text) values (1, '起风')`).finally(() =>
      sql('reset role'),
    )
    expect(await entry()).toEqual({ status: 'waiting' })
  })

  test('from when it has them, and no longer', async () => {
    await write()
    expect(await entry()).toEqual({ status: 'published' })
    await addStep()
    await sql(`update live_entry set text = '起风了'`)
    expect(await entry()).toEqual({ status: 'waiting' })
    await sql('delete from newsroom.review_step')
    await release()
    expect(await entry()).toEqual({ status: 'published' })
  })
})

/** As at the desk; null: as a script. */
async function as(account: number | null, work: () => Promise<unknown>): Promise<void> {
  await sql(`select set_config('xiaowen.account', $1, false)`, [account?.toString() ?? ''])
  await work().finally(() => sql(`select set_config('xiaowen.account', '', false)`))
}
