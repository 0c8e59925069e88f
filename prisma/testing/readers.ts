import { beforeEach } from 'vitest'
import { sqlFixture, type Row, type Sql, tagsOf } from './sql'

/** The ids of 小明, 小红 and 小刚. */
export const [ming, hong, gang] = [1, 2, 3] as const

interface Readers {
  sql: Sql
  /** Inserts an approved comment under the first story; returns its id. */
  addComment: (reader: number, text: string, more?: Row) => Promise<number>
  /** Tags notified since the last call. */
  notifications: () => Promise<string[]>
  counts: (story?: number) => Promise<Row | undefined>
  readNotifications: () => Promise<Row[]>
}

/** Three readers and two stories, fresh for each test. */
export function readersFixture(): Readers {
  const sql = sqlFixture()
  beforeEach(async () => {
    await sql('truncate reader.account, newsroom.audit_entry restart identity cascade')
    await sql(`insert into reader.account (nickname) values ('小明'), ('小红'), ('小刚')`)
    await sql(`insert into story (status, title, column_slug, body)
      values ('published', '一', 'shixun', '正文。'), ('published', '二', 'shixun', '正文。')`)
    await sql.notifications()
  })
  return {
    sql,
    addComment: (reader, text, more = {}) =>
      insertComment(sql, { account_id: reader, text, ...more }),
    notifications: async () => tagsOf(await sql.notifications()),
    counts: async (story = 1) => {
      const query =
        'select likes, favourites, comments from listing.story_count where story_id = $1'
      return (await sql(query, [story]))[0]
    },
    readNotifications: () =>
      sql('select account_id, kind, comment_id, actor_id from reader.notification order by id'),
  }
}

async function insertComment(sql: Sql, given: Row): Promise<number> {
  const row = { story_id: 1, state: 'approved', ...given }
  const places = Object.keys(row).map((_, place) => `$${place + 1}`)
  const [comment] = await sql(
    `insert into reader.comment (${Object.keys(row).join()}) values (${places.join()}) returning id`,
    Object.values(row),
  )
  return Number(comment?.id)
}
