/** Readers, and what they say, by plain SQL. */
import { beforeEach } from 'vitest'
import { plainSql, type Row, type Sql, tagsOf } from './sql'

/** The ids of 小明, 小红 and 小刚. */
export const [ming, hong, gang] = [1, 2, 3] as const

interface Readers {
  sql: Sql
  /** Their comment under the first story, approved unless `more` says otherwise; its id. */
  say: (who: number, text: string, more?: Row) => Promise<number>
  /** The tags that were announced since the last time. */
  heard: () => Promise<string[]>
  counts: (story?: number) => Promise<Row | undefined>
  notices: () => Promise<Row[]>
}

/** A database of the test file's own with three readers and two stories, made anew for each test. */
export function threeReaders(): Readers {
  const sql = plainSql()
  beforeEach(async () => {
    await sql('truncate reader.account, newsroom.audit_entry restart identity cascade')
    await sql(`insert into reader.account (nickname) values ('小明'), ('小红'), ('小刚')`)
    await sql(`insert into story (status, title, column_slug)
      values ('published', '一', 'shixun'), ('published', '二', 'shixun')`)
    await sql.heard()
  })
  return {
    sql,
    say: (who, text, more = {}) => say(sql, { account_id: who, text, ...more }),
    heard: async () => tagsOf(await sql.heard()),
    counts: async (story = 1) => {
      const kept = 'select likes, favourites, comments from listing.story_count where story_id = $1'
      return (await sql(kept, [story]))[0]
    },
    notices: () =>
      sql('select account_id, kind, comment_id, actor_id from reader.notification order by id'),
  }
}

async function say(sql: Sql, given: Row): Promise<number> {
  const row = { story_id: 1, state: 'approved', ...given }
  const places = Object.keys(row).map((_, place) => `$${place + 1}`)
  const [said] = await sql(
    `insert into reader.comment (${Object.keys(row).join()}) values (${places.join()}) returning id`,
    Object.values(row),
  )
  return Number(said?.id)
}
