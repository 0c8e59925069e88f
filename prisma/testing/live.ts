import { beforeEach } from 'vitest'
import { type Row, sqlFixture } from './sql'

/** A published story with a live, which no entry has yet, before each test. */
export function liveFixture() {
  const sql = sqlFixture()
  beforeEach(async () => {
    await sql('truncate newsroom.deleted_row, newsroom.live_entry_version')
    await sql('delete from newsroom.review_step')
    await sql(
      `insert into story (status, title, body, column_slug) values ('published', '台风', '正文。', 'shixun')`,
    )
    await sql('insert into live (story_id) values (1)')
    await sql.notifications()
  })
  return {
    sql,
    /** The status of the one entry, with more columns where they are named. */
    entry: async (columns = '') => (await sql(`select status${columns} from live_entry`))[0],
    numbers: async () =>
      (await sql('select last_change as n from live')).map(({ n }: Row) => n as number),
  }
}
