import { beforeEach } from 'vitest'
import { sqlFixture, type Row, type Sql } from './sql'

/** Editors, by the order of their ids: 1 writes, 2 to 4 review; 5 is the admin and 6 a reader. */
export const [author, anna, bo, chen, admin, stranger] = [1, 2, 3, 4, 5, 6] as const

/** How a text that is not signed is refused. */
export const unsigned = { code: '23514', constraint: '三审三校未完成_不能发布' }

export interface Review {
  sql: Sql
  /** A draft in the guarded column, written by `author`; returns its id. */
  addDraft: (more?: Row) => Promise<number>
  sign: (story: number, kind: string, account: number, of?: 'live' | 'pending') => Promise<Row[]>
  signAll: (story: number, of?: 'live' | 'pending') => Promise<void>
  publish: (story: number) => Promise<Row[]>
  /** As the desk writes. */
  asDesk: (account: number, statement: string) => Promise<void>
}

/** The column `shixun` has the steps 初审, 复审 and 终审; `other` has none. */
export function reviewFixture(): Review {
  const sql = sqlFixture()
  beforeEach(async () => {
    await sql(
      `reset role; set application_name = 'psql'; set xiaowen.account = ''; set xiaowen.way = ''`,
    )
    await sql('truncate reader.account, newsroom.audit_entry restart identity cascade')
    await sql(`insert into reader.account (nickname, role) values
      ('作者', 'editor'), ('初审员', 'editor'), ('复审员', 'editor'), ('终审员', 'editor'), ('总编', 'admin'), ('读者', 'reader')`)
    await sql(`insert into newsroom.review_step (column_slug, kind, position)
      values ('shixun', 'first', 1), ('shixun', 'second', 2), ('shixun', 'final', 3)`)
  })
  const sign: Review['sign'] = (story, kind, account, of = 'live') =>
    sql(
      `insert into newsroom.signature (story_id, step_id, kind, text_hash, account_id)
       select s.id, step.id, step.kind, newsroom.text_hash(${of === 'live' ? 's' : 'newsroom.pending_story(s.id)'}), $3
       from story s, newsroom.review_step step
       where s.id = $1 and step.kind = $2::newsroom.review_kind and step.column_slug = 'shixun' returning *`,
      [story, kind, account],
    )
  const asDesk: Review['asDesk'] = async (account, statement) => {
    await sql(`set xiaowen.account = '${account}'; set xiaowen.way = 'desk'`)
    await sql(statement).finally(() => sql(`set xiaowen.account = ''; set xiaowen.way = ''`))
  }
  return {
    sql,
    sign,
    asDesk,
    publish: (story) => sql(`update story set status = 'published' where id = ${story}`),
    addDraft: async (more = {}) => {
      const row: Row = { title: '潮水退去', body: '正文一段。', column_slug: 'shixun', ...more }
      const names = Object.keys(row)
      await sql(`set xiaowen.account = '${author}'; set xiaowen.way = 'desk'`)
      const [story] = await sql(
        `insert into story (${names.join()}) values (${names.map((_, i) => `$${i + 1}`).join()}) returning id`,
        Object.values(row),
      )
      await sql(`set xiaowen.account = ''; set xiaowen.way = ''`)
      return Number(story?.id)
    },
    signAll: async (story, of = 'live') => {
      await sign(story, 'first', anna, of)
      await sign(story, 'second', bo, of)
      await sign(story, 'final', chen, of)
    },
  }
}
