/** What must hold for readers' rows, whoever writes them. */
import { Pool } from 'pg'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '@/scripts/testing/database'
import { plainSql, tagsOf } from './testing/sql'

const sql = plainSql()
const people = `insert into reader.account (nickname) values ('小明'), ('小红'), ('小刚')`
const [ming, hong, gang] = [1, 2, 3]

/** Three readers and two stories. */
beforeEach(async () => {
  await sql('truncate reader.account, newsroom.act restart identity cascade')
  await sql(people)
  await sql(`insert into story (status, title, column_slug)
    values ('published', '一', 'shixun'), ('published', '二', 'shixun')`)
  await sql.heard()
})

async function say(who: number, text: string, more: Record<string, unknown> = {}): Promise<number> {
  const row = { story_id: 1, account_id: who, state: 'approved', text, ...more }
  const columns = Object.keys(row)
  const [said] = await sql(
    `insert into reader.comment (${columns.join()})
      values (${columns.map((_, i) => `$${i + 1}`).join()}) returning id`,
    Object.values(row),
  )
  return Number(said?.id)
}

const heard = async () => tagsOf(await sql.heard())
const counts = async (story = 1) =>
  (
    await sql('select likes, favourites, comments from listing.story_count where story_id = $1', [
      story,
    ])
  )[0]
const notices = () =>
  sql('select account_id, kind, comment_id, actor_id from reader.notice order by id')

describe('accounts', () => {
  test.each([
    '小 明',
    '小\u3000明',
    '小\u200b明',
    '小\u202e明',
    '小\u00ad明',
    '小明\u2800',
    '小明\ufe0f',
  ])('%j looks like 小明', async (nickname) => {
    await expect(
      sql('insert into reader.account (nickname) values ($1)', [nickname]),
    ).rejects.toMatchObject({ constraint: 'account_nickname_key_key' })
  })

  test('full and half width, upper and lower case are one nickname, also after a change', async () => {
    await sql(`insert into reader.account (nickname) values ('Reader1')`)
    await expect(
      sql(`insert into reader.account (nickname) values ('ｒｅａｄｅｒ１')`),
    ).rejects.toMatchObject({ constraint: 'account_nickname_key_key' })
    await expect(
      sql(`update reader.account set nickname = 'READER 1' where id = ${ming}`),
    ).rejects.toMatchObject({ constraint: 'account_nickname_key_key' })
    await sql(`update reader.account set nickname_key = 'x' where id = ${ming}`)
    const [row] = await sql(`select nickname_key from reader.account where id = ${ming}`)
    expect(row?.nickname_key).toBe('小明')
  })

  test.each([
    ['昵称2至20字', `nickname = '明'`],
    ['昵称2至20字', `nickname = repeat('明', 21)`],
    ['昵称2至20字', `nickname = ' 小明'`],
    ['邮箱须为小写的有效地址', `email = 'A@example.org'`],
    ['邮箱须为小写的有效地址', `email = 'example.org'`],
    ['邮箱须为小写的有效地址', `email = 'a b@example.org'`],
    ['手机号须为大陆11位号码', `phone = '+8613800138000'`],
    ['手机号须为大陆11位号码', `phone = '12800138000'`],
    ['头像须为上传目录内的webp', `avatar = '../a.webp'`],
  ])('%s (%s)', async (constraint, change) => {
    await expect(
      sql(`update reader.account set ${change} where id = ${ming}`),
    ).rejects.toMatchObject({
      constraint,
    })
  })

  test.each([
    ['email', 'a@example.org'],
    ['phone', '13800138000'],
  ])('an %s is of one confirmed account, and of one that waits to be', async (column, address) => {
    const take = (who: number, confirmed: boolean) =>
      sql(
        `update reader.account set ${column} = $1, confirmed_at = ${confirmed ? 'now()' : 'null'}
          where id = $2`,
        [address, who],
      )
    await take(ming, true)
    await take(hong, false)
    await expect(take(gang, false)).rejects.toMatchObject({
      constraint: `account_waiting_${column}`,
    })
    await expect(take(gang, true)).rejects.toMatchObject({
      constraint: `account_confirmed_${column}`,
    })
  })

  test('稍后看 comes with the account', async () => {
    expect(await sql('select account_id, name from reader.folder order by id')).toEqual([
      { account_id: ming, name: '稍后看' },
      { account_id: hong, name: '稍后看' },
      { account_id: gang, name: '稍后看' },
    ])
  })

  test.each([
    [`password = 'other'`, [hong]],
    [`banned_until = now() + interval '1 day'`, [hong]],
    [`banned_until = now() - interval '1 day'`, [ming, hong]],
    [`nickname = '明明'`, [ming, hong]],
    [`password = 'known'`, [ming, hong]],
  ])('after %s these are signed in: %j', async (change, left) => {
    await sql(`update reader.account set password = 'known'`)
    await sql(`insert into reader.session (token_hash, account_id, expires_at)
      values ('a', ${ming}, now() + interval '1 day'), ('b', ${hong}, now() + interval '1 day')`)
    await sql(`update reader.account set ${change} where id = ${ming}`)
    const rows = await sql('select account_id from reader.session order by id')
    expect(rows.map((row) => row.account_id)).toEqual(left)
  })
})

test.each([
  ['', ''],
  ['column_slug, story_id', `'shixun', 1`],
  ['column_slug, keyword', `'shixun', '港口'`],
])('a subscription is to one thing, not to (%s)', async (columns, values) => {
  await sql(`insert into keyword (name) values ('港口')`)
  const [names, given] = columns ? [`, ${columns}`, `, ${values}`] : ['', '']
  await expect(
    sql(`insert into reader.subscription (account_id${names}) values (${ming}${given})`),
  ).rejects.toMatchObject({ constraint: '订阅栏目关键词或评论之一' })
})

test('to each of the three one may subscribe, once', async () => {
  await sql(`insert into keyword (name) values ('港口')`)
  for (const [column, value] of [
    ['column_slug', 'shixun'],
    ['keyword', '港口'],
    ['story_id', 1],
  ]) {
    const subscribe = () =>
      sql(`insert into reader.subscription (account_id, ${column}) values (${ming}, $1)`, [value])
    await subscribe()
    await expect(subscribe()).rejects.toThrow(/unique/)
  }
})

describe('counts', () => {
  test('likes and favourites, one by one and many at once', async () => {
    await sql(
      `insert into reader.story_like (account_id, story_id) select id, 1 from reader.account`,
    )
    await sql(`insert into reader.story_like (account_id, story_id) values (${ming}, 2)`)
    await sql(
      `insert into reader.favourite (account_id, story_id) values (${ming}, 1), (${hong}, 1)`,
    )
    expect(await counts()).toEqual({ likes: 3, favourites: 2, comments: 0 })
    expect(await counts(2)).toEqual({ likes: 1, favourites: 0, comments: 0 })
    await sql(`delete from reader.story_like where account_id = ${ming}`)
    await sql(`delete from reader.favourite`)
    await sql(`delete from reader.favourite`)
    expect(await counts()).toEqual({ likes: 2, favourites: 0, comments: 0 })
    expect(await counts(2)).toEqual({ likes: 0, favourites: 0, comments: 0 })
  })

  test('a like that is there already counts once; a favourite that moves is the same', async () => {
    for (const table of ['story_like', 'favourite']) {
      await sql(`insert into reader.${table} (account_id, story_id) values (${ming}, 1), (${ming}, 1)
        on conflict do nothing`)
      await sql(`insert into reader.${table} (account_id, story_id) values (${ming}, 1)
        on conflict do nothing`)
    }
    await sql(`update reader.favourite set folder_id = 1`)
    expect(await counts()).toEqual({ likes: 1, favourites: 1, comments: 0 })
  })

  test('a count that changes is dated', async () => {
    await say(ming, '早')
    const changedAt = async () =>
      (await sql('select changed_at from listing.story_count'))[0]?.changed_at as Date
    const before = await changedAt()
    await sql(`select pg_sleep(0.01)`)
    await sql(`insert into reader.comment_like (account_id, comment_id) values (${hong}, 1)`)
    expect((await changedAt()).getTime()).toBeGreaterThan(before.getTime())
  })

  test('comments are those that everybody sees', async () => {
    const comments = async () => (await counts())?.comments ?? 0
    const waiting = await say(ming, '早', { state: 'waiting' })
    expect(await comments()).toBe(0)
    await sql(`update reader.comment set state = 'approved' where id = ${waiting}`)
    expect(await comments()).toBe(1)
    await sql(`update reader.comment set text = '早上好', featured = true`)
    expect(await comments()).toBe(1)
    await sql(`update reader.comment set removed_at = now()`)
    expect(await comments()).toBe(0)
    await sql(`update reader.comment set removed_at = null`)
    await sql(`update reader.comment set state = 'rejected'`)
    expect(await comments()).toBe(0)
    await sql(`insert into reader.comment (story_id, account_id, state, text)
      select 1, ${ming}, 'approved', i::text from generate_series(1, 50) i`)
    expect(await comments()).toBe(50)
    await sql(`delete from reader.comment where id % 2 = 0`)
    expect(await comments()).toBe(25)
  })

  test('likes of comments', async () => {
    const [one, two] = [await say(ming, '早'), await say(ming, '晚')]
    const likes = async () =>
      (await sql('select likes from reader.comment order by id')).map((row) => row.likes)
    await sql(`insert into reader.comment_like (account_id, comment_id)
      values (${hong}, ${one}), (${gang}, ${one}), (${gang}, ${two})`)
    expect(await likes()).toEqual([2, 1])
    await sql(`delete from reader.comment_like where account_id = ${gang}`)
    expect(await likes()).toEqual([1, 0])
  })

  test('replies stand in the thread and count at its top', async () => {
    const top = await say(ming, '早')
    const reply = await say(hong, '早啊', { parent_id: top })
    const deep = await say(gang, '都早', { parent_id: reply })
    await say(hong, '还早吗', { parent_id: top, state: 'waiting' })
    const replies = async () =>
      (await sql('select replies from reader.comment where id = $1', [top]))[0]?.replies
    const threads = await sql('select distinct thread_id from reader.comment')
    expect(threads).toEqual([{ thread_id: top }])
    expect(await replies()).toBe(2)
    expect((await counts())?.comments).toBe(3)
    await sql(`update reader.comment set removed_at = now() where id = ${deep}`)
    expect(await replies()).toBe(1)
    await sql(`delete from reader.comment where id = ${reply}`)
    expect(await replies()).toBe(0)
    expect((await counts())?.comments).toBe(1)
    await sql(`delete from reader.comment where id = ${top}`)
    expect((await counts())?.comments).toBe(0)
  })

  test('a reply to a comment of another story is refused', async () => {
    const top = await say(ming, '早')
    await expect(say(hong, '早啊', { parent_id: top, story_id: 2 })).rejects.toThrow(
      '回复与原评论不在同一篇稿件下',
    )
    await expect(say(hong, '早啊', { parent_id: 99 })).rejects.toThrow()
  })

  test('an erased account: its comments stay without a name, its likes go', async () => {
    const [one, two] = [await say(ming, '早'), await say(hong, '晚')]
    await say(ming, '晚安', { parent_id: two })
    await sql(`insert into reader.comment_like (account_id, comment_id)
      values (${ming}, ${two}), (${gang}, ${one}), (${gang}, ${two})`)
    await sql(
      `insert into reader.story_like (account_id, story_id) values (${ming}, 1), (${hong}, 1)`,
    )
    await sql(
      `insert into reader.favourite (account_id, story_id, folder_id) values (${ming}, 1, 1)`,
    )
    await sql(
      `insert into newsroom.act (by_id, verb, subject) values (${ming}, 'approve', 'comment/1')`,
    )
    await sql(`delete from reader.account where id = ${ming}`)
    expect(await counts()).toEqual({ likes: 1, favourites: 0, comments: 3 })
    expect(await sql('select account_id, likes, replies from reader.comment order by id')).toEqual([
      { account_id: null, likes: 1, replies: 0 },
      { account_id: hong, likes: 1, replies: 1 },
      { account_id: null, likes: 0, replies: 0 },
    ])
    expect(await sql('select by_id, verb from newsroom.act')).toEqual([
      { by_id: null, verb: 'approve' },
    ])
    expect(await sql(`select from reader.folder where account_id = ${ming}`)).toEqual([])
  })

  test('a deleted story takes everything along', async () => {
    const top = await say(ming, '早')
    await say(hong, '早啊', { parent_id: top })
    await sql(`insert into reader.story_like (account_id, story_id) values (${ming}, 1)`)
    await sql(`insert into reader.favourite (account_id, story_id) values (${ming}, 1)`)
    await sql(`insert into reader.comment_like (account_id, comment_id) values (${hong}, ${top})`)
    await sql('delete from story where id = 1')
    expect(await counts()).toBeUndefined()
    for (const table of ['comment', 'comment_like', 'story_like', 'favourite', 'notice']) {
      expect(await sql(`select from reader.${table}`)).toEqual([])
    }
  })

  test('a hundred likes at once are a hundred', async () => {
    const database = await createDatabase()
    onTestFinished(() => database.drop())
    const pool = new Pool({ connectionString: database.url, max: 10 })
    await pool.query(`insert into story (title) values ('一'), ('二')`)
    await pool.query(`insert into reader.account (nickname)
      select '读者' || i from generate_series(1, 100) i`)
    const likes = Array.from({ length: 100 }, (_, i) =>
      pool.query(
        `insert into reader.story_like (account_id, story_id) select $1, id from story
          order by id ${i % 2 ? 'desc' : 'asc'}`,
        [i + 1],
      ),
    )
    await Promise.all(likes)
    const { rows } = await pool.query('select likes from listing.story_count')
    await pool.end()
    expect(rows).toEqual([{ likes: 100 }, { likes: 100 }])
  })
})

describe('notices', () => {
  test('who is answered hears of it, not who answers themselves', async () => {
    const top = await say(ming, '早')
    await say(ming, '补一句', { parent_id: top })
    expect(await notices()).toEqual([])
    const reply = await say(hong, '早啊', { parent_id: top })
    expect(await notices()).toEqual([
      { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
    ])
  })

  test('of a comment that waits, when it is approved, once', async () => {
    const top = await say(ming, '早')
    const reply = await say(hong, '早啊', { parent_id: top, state: 'waiting' })
    expect(await notices()).toEqual([])
    await sql(`update reader.comment set state = 'approved' where id = ${reply}`)
    await sql(`update reader.comment set featured = true where id = ${reply}`)
    expect(await notices()).toEqual([
      { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
    ])
  })

  test('who is named in their own thread hears of it; a stranger does not', async () => {
    const top = await say(ming, '早')
    await say(hong, '早啊', { parent_id: top })
    await sql('delete from reader.notice')
    const named = await say(ming, '@小红 @小刚 也早', { parent_id: top })
    expect(await notices()).toEqual([
      { account_id: hong, kind: 'mention', comment_id: named, actor_id: ming },
    ])
  })

  test('answered, named and subscribed is one notice', async () => {
    const top = await say(ming, '早')
    await sql(`insert into reader.subscription (account_id, story_id)
      values (${ming}, 1), (${gang}, 1), (${hong}, 1)`)
    const reply = await say(hong, '@小明 早啊', { parent_id: top })
    expect(await notices()).toEqual([
      { account_id: ming, kind: 'reply', comment_id: reply, actor_id: hong },
      { account_id: gang, kind: 'subscription', comment_id: reply, actor_id: hong },
    ])
  })

  test('a subscription that is silent, or to another story, tells nothing', async () => {
    await sql(`insert into reader.subscription (account_id, story_id, notify)
      values (${ming}, 2, true), (${gang}, 1, false)`)
    await say(hong, '早')
    expect(await notices()).toEqual([])
  })

  test('nothing comes from whom one ignores', async () => {
    await sql(`insert into reader.ignored (account_id, ignored_id) values (${ming}, ${hong})`)
    await sql(`insert into reader.subscription (account_id, story_id) values (${ming}, 1)`)
    const top = await say(ming, '早')
    await say(hong, '@小明 早啊', { parent_id: top })
    expect(await notices()).toEqual([])
    await say(gang, '早啊', { parent_id: top })
    expect(await notices()).toMatchObject([{ account_id: ming, kind: 'reply', actor_id: gang }])
  })

  test('who kept a story hears of its correction', async () => {
    await sql(
      `insert into reader.favourite (account_id, story_id) values (${ming}, 1), (${hong}, 2)`,
    )
    await sql(`update story set correction = '地名有误。' where id = 1`)
    await sql(`update story set correction = '' where id = 1`)
    await sql(`update story set body = '新' where id = 1`)
    expect(await sql('select account_id, kind, story_id, text from reader.notice')).toEqual([
      { account_id: ming, kind: 'correction', story_id: 1, text: '地名有误。' },
    ])
  })
})

describe('announcements', () => {
  test('a comment that everybody sees, and what changes in it', async () => {
    await say(ming, '早')
    expect(await heard()).toEqual(['comments/1'])
    for (const change of [
      `text = '早上好'`,
      'featured = true',
      'editorial = true',
      'edited_at = now()',
      'removed_at = now()',
      `state = 'rejected'`,
    ]) {
      await sql(`update reader.comment set ${change}`)
      expect(await heard()).toEqual(['comments/1'])
    }
  })

  test('one that waits says nothing until it is approved', async () => {
    await say(ming, '早', { state: 'waiting' })
    await sql(`update reader.comment set text = '早上好'`)
    await sql(`update reader.comment set state = 'rejected'`)
    expect(await heard()).toEqual([])
    await sql(`update reader.comment set state = 'approved'`)
    expect(await heard()).toEqual(['comments/1'])
    await sql(`update reader.comment set state = 'approved'`)
    expect(await heard()).toEqual([])
  })

  test('likes do not announce: they are many', async () => {
    const id = await say(ming, '早')
    await heard()
    await sql(`insert into reader.comment_like (account_id, comment_id) values (${hong}, ${id})`)
    await sql(`insert into reader.story_like (account_id, story_id) values (${hong}, 1)`)
    expect(await heard()).toEqual([])
  })

  test('a reply, and one that is deleted', async () => {
    const top = await say(ming, '早', { story_id: 2 })
    await say(hong, '早啊', { parent_id: top, story_id: 2 })
    expect(new Set(await heard())).toEqual(new Set(['comments/2']))
    await sql('delete from reader.comment')
    expect(new Set(await heard())).toEqual(new Set(['comments/2']))
    await say(ming, '早', { state: 'waiting' })
    await sql('delete from reader.comment')
    expect(await heard()).toEqual([])
  })

  test('a new name or face, and an erased account: where its comments stand', async () => {
    await say(ming, '早')
    await say(ming, '早', { story_id: 2 })
    await say(hong, '早', { state: 'waiting' })
    await heard()
    await sql(`update reader.account set nickname = '明明' where id = ${ming}`)
    expect(await heard()).toEqual(['comments/1', 'comments/2'])
    await sql(`update reader.account set avatar = 'avatars/a.webp' where id = ${ming}`)
    expect(await heard()).toEqual(['comments/1', 'comments/2'])
    await sql(`update reader.account set digest = true, nickname = nickname`)
    await sql(`update reader.account set nickname = '红红' where id = ${hong}`)
    expect(await heard()).toEqual([])
    await sql(`delete from reader.account where id = ${ming}`)
    expect(await heard()).toEqual(['comments/1', 'comments/2'])
  })

  test('a thousand comments at once are few messages', async () => {
    await sql(`insert into reader.comment (story_id, account_id, state, text)
      select 1 + i % 2, ${ming}, 'approved', i::text from generate_series(1, 1000) i`)
    expect(await sql.heard()).toEqual(['comments/1\ncomments/2'])
  })
})

describe('the log of acts', () => {
  beforeEach(async () => {
    await sql(
      `insert into newsroom.act (by_id, verb, subject) values (${ming}, 'ban', 'account/2')`,
    )
  })

  test.each([
    `update newsroom.act set detail = 'x'`,
    `update newsroom.act set by_id = ${hong}`,
    'update newsroom.act set by_id = null',
    `update newsroom.act set by_id = null, verb = 'x'`,
    'update newsroom.act set verb = verb',
    'delete from newsroom.act',
  ])('%s is refused', async (change) => {
    await expect(sql(change)).rejects.toThrow('操作记录不能修改或删除')
    expect(await sql('select by_id, verb, subject from newsroom.act')).toEqual([
      { by_id: ming, verb: 'ban', subject: 'account/2' },
    ])
  })
})
