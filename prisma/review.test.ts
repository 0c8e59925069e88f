/** What a guarded column publishes (docs/decisions/044-review.md). */
import { describe, expect, test } from 'vitest'
import { anna, author, bo, chen, reviewFixture, unsigned } from './testing/review'

const { sql, addDraft, sign, signAll, publish } = reviewFixture()

async function statusOf(id: number): Promise<unknown> {
  return (await sql(`select status from story where id = ${id}`))[0]?.status
}

describe('a column with steps', () => {
  test('publishes what three others signed, and names what is missing', async () => {
    const id = await addDraft()
    await expect(publish(id)).rejects.toMatchObject({
      ...unsigned,
      message: '《潮水退去》还缺初审、复审、终审',
    })
    await sign(id, 'first', anna)
    await sign(id, 'second', bo)
    await expect(publish(id)).rejects.toMatchObject({ message: '《潮水退去》还缺终审' })
    await sign(id, 'final', chen)
    await publish(id)
    expect(await statusOf(id)).toBe('published')
  })

  test.each([
    `insert into story (status, title, body, column_slug) values ('published', '新', '正文。', 'shixun')`,
    `insert into story (status, title, body, column_slug, published_at) values ('published', '新', '正文。', 'shixun', now() + interval '1 day')`,
    `insert into story (id, title, body, column_slug) overriding system value values (1, '新', '正文。', 'shixun') on conflict (id) do update set status = 'published'`,
    `with moved as (update story set column_slug = 'shixun', status = 'published' returning id) select from moved`,
    `update story set id = id + 100, status = 'published'`,
  ])('refuses %s', async (statement) => {
    await sql(`insert into story (title, body, column_slug) values ('潮水', '正文。', 'shixun')`)
    await expect(sql(statement)).rejects.toMatchObject(unsigned)
  })

  test('lets an import say again what is published', async () => {
    const id = await addDraft()
    await signAll(id)
    await publish(id)
    const again = (title: string) =>
      sql(
        `insert into story (id, status, title, body, column_slug) overriding system value
         values ($1, 'published', $2, '正文一段。', 'shixun') on conflict (id) do update set title = excluded.title`,
        [id, title],
      )
    await again('潮水退去')
    await expect(again('潮水上涨')).rejects.toMatchObject(unsigned)
  })

  test('is guarded by the last trigger that sees a changed row', async () => {
    const [row] = await sql(`select max(tgname) as last from pg_trigger
      where tgrelid = 'story'::regclass and not tgisinternal and tgtype & 2 = 2 and tgtype & 16 = 16 and tgtype & 1 = 1`)
    expect(row?.last).toBe('verify_review')
  })

  test('takes nothing that was published elsewhere', async () => {
    const id = await addDraft({ column_slug: 'other' })
    await publish(id)
    await expect(
      sql(`update story set column_slug = 'shixun' where id = ${id}`),
    ).rejects.toMatchObject(unsigned)
  })

  test.each(['xiaowen_portal', 'xiaowen_editor'])('refuses to %s too', async (role) => {
    const id = await addDraft()
    await sql(`set role ${role}`)
    await expect(publish(id)).rejects.toMatchObject(unsigned)
    await sql('reset role')
    await signAll(id)
    await sql(`set role ${role}`)
    await publish(id)
    await sql('reset role')
  })

  test('leaves what was published before its steps, but for the text', async () => {
    await sql('delete from newsroom.review_step')
    const id = await addDraft({ status: 'published' })
    await sql(
      `insert into newsroom.review_step (column_slug, kind, position) values ('shixun', 'final', 1)`,
    )
    await sql(
      `update story set front_position = 1, comment_policy = 'closed', external_id = 'x' where id = ${id}`,
    )
    for (const change of [
      `title = '改'`,
      `body = '改。'`,
      `keywords = '{港口}'`,
      `correction = '更正'`,
      `ai_kind = 'none'`,
    ])
      await expect(sql(`update story set ${change} where id = ${id}`)).rejects.toMatchObject(
        unsigned,
      )
    await sql(`update story set status = 'withdrawn' where id = ${id}`)
    await expect(publish(id)).rejects.toMatchObject(unsigned)
  })

  test('takes corrections that are signed, by whatever way', async () => {
    const id = await addDraft({ correction: '第一次更正' })
    await signAll(id)
    await publish(id)
    for (const change of [
      `insert into correction (story_id, text) values (${id}, '没有审过')`,
      `insert into correction (id, story_id, text) values (-1, ${id}, '排在前面的')`,
      `update correction set text = '改过'`,
      `delete from correction`,
      `update story set correction = ''`,
    ])
      await expect(sql(change)).rejects.toMatchObject(unsigned)
    await sql(
      `insert into newsroom.edit (story_id, base_version, fields, by_id) values ($1, 1, '{"correction":"第二次更正"}', $2)`,
      [id, author],
    )
    await signAll(id, 'pending')
    await sql(`insert into correction (story_id, text) values (${id}, '第二次更正')`)
    await expect(
      sql(`update correction set text = '改过' where text = '第一次更正'`),
    ).rejects.toMatchObject(unsigned)
    const other = await addDraft({ column_slug: 'other' })
    for (const change of [
      `delete from correction where text = '第一次更正'`,
      `update correction set story_id = ${other} where text = '第一次更正'`,
    ])
      await expect(sql(change)).rejects.toMatchObject(unsigned)
    await sql(`delete from correction where text = '第二次更正'`)
    expect(await sql(`select correction from story where id = ${id}`)).toEqual([
      { correction: '第一次更正' },
    ])
  })

  test('can’t be deleted and made again without them', async () => {
    await expect(sql(`delete from "column" where slug = 'shixun'`)).rejects.toMatchObject({
      constraint: '栏目还有审校步骤_请先取消',
    })
  })
})

describe('a published story whose text is signed', () => {
  test('comes back from the bin and from withdrawal', async () => {
    const id = await addDraft()
    await signAll(id)
    await publish(id)
    await sql(`delete from story where id = ${id}`)
    await sql(`update story set status = status_before where id = ${id}`)
    await sql(`update story set status = 'withdrawn' where id = ${id}`)
    await publish(id)
    await sql(`delete from story where id = ${id}`)
    await expect(
      sql(`update story set status = 'published', title = '改' where id = ${id}`),
    ).rejects.toMatchObject(unsigned)
  })

  test('of before the steps follows the new names of its column, keyword and pictures', async () => {
    await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1), ('s.jpg', 1, 1)`)
    await sql('delete from newsroom.review_step')
    const story = {
      status: 'published',
      keywords: ['港口'],
      cover: 'a.jpg',
      share_picture: 's.jpg',
    }
    const id = await addDraft(story)
    await sql(
      `insert into newsroom.review_step (column_slug, kind, position) values ('shixun', 'final', 1)`,
    )
    await sql(`update "column" set slug = 'xin' where slug = 'shixun'`)
    await sql(`update keyword set name = '海港' where name = '港口'`)
    await sql(`update image set key = 'b.jpg' where key = 'a.jpg'`)
    await sql(`update image set key = 't.jpg' where key = 's.jpg'`)
    expect(await sql(`select column_slug, keywords, cover, share_picture from story`)).toEqual([
      { column_slug: 'xin', keywords: ['海港'], cover: 'b.jpg', share_picture: 't.jpg' },
    ])
    await expect(sql(`update story set cover = 't.jpg' where id = ${id}`)).rejects.toMatchObject(
      unsigned,
    )
  })

  test('is not moved into a guarded column beside a column that is renamed', async () => {
    const id = await addDraft({ column_slug: 'other' })
    await publish(id)
    await expect(
      sql(`with renamed as (update "column" set slug = 'elsewhere' where slug = 'other')
        update story set column_slug = 'shixun'`),
    ).rejects.toMatchObject(unsigned)
  })

  test('takes its next version from the pending edit that was signed, cleaned as it is saved', async () => {
    const id = await addDraft()
    await signAll(id)
    await publish(id)
    const fields = {
      title: ' 新的\u2028标题 ',
      keywords: ['港口', ' 港口'],
      summary: '一\r\n二',
      source: '\u3000新华社',
    }
    await sql(
      `insert into newsroom.edit (story_id, base_version, fields, by_id) values ($1, 1, $2, $3)`,
      [id, fields, author],
    )
    await signAll(id, 'pending')
    await sql(
      `update story s set title = p.title, keywords = p.keywords, summary = p.summary, source = p.source
       from newsroom.pending_story($1) p where s.id = p.id`,
      [id],
    )
    expect(await sql('select title, keywords, summary, source from story')).toEqual([
      { title: '新的 标题', keywords: ['港口'], summary: '一\n二', source: '新华社' },
    ])
  })
})

test('the request of a story is gone once it is published', async () => {
  const id = await addDraft()
  await sql(
    `insert into newsroom.review_request select id, newsroom.text_hash(s), ${author} from story s`,
  )
  await signAll(id)
  await publish(id)
  expect(await sql('select from newsroom.review_request')).toEqual([])
})
