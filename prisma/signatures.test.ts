/** Which signatures count, and what ends them (docs/decisions/044-review.md). */
import { describe, expect, test } from 'vitest'
import { anna, author, bo, chen, reviewFixture, stranger, unsigned } from './testing/review'

const { sql, addDraft, sign, signAll, asDesk, publish } = reviewFixture()

function giveBack(id: number, kind: string | null, account: number = chen) {
  return sql(
    `insert into newsroom.review_return (story_id, to_kind, text_hash, reason, account_id)
     select id, $2::newsroom.review_kind, newsroom.text_hash(newsroom.pending_story(id)), '核对数字', $3 from story where id = $1`,
    [id, kind, account],
  )
}

describe('a signature', () => {
  test.each([
    ['an author', 'first', author, '作者不能审自己写过的稿件'],
    ['a reader', 'first', stranger, '没有审这个栏目的权限'],
    ['who comes before their turn', 'second', bo, '前面的步骤还没有签'],
  ])('is refused to %s', async (_, kind, account, constraint) => {
    await expect(sign(await addDraft(), kind, account)).rejects.toMatchObject({ constraint })
  })

  test('is refused to who may review another column', async () => {
    const id = await addDraft()
    const give = (column: string) =>
      sql(
        `insert into newsroom.staff_right (account_id, "right", column_slug) values (${stranger}, 'review', '${column}')`,
      )
    await give('other')
    await expect(sign(id, 'first', stranger)).rejects.toMatchObject({
      constraint: '没有审这个栏目的权限',
    })
    await give('shixun')
    await sign(id, 'first', stranger)
  })

  test('counts for one step, and once', async () => {
    const id = await addDraft()
    await sign(id, 'first', anna)
    await expect(sign(id, 'second', anna)).rejects.toMatchObject({
      constraint: '同一个人不能签两步',
    })
    await expect(sign(id, 'first', bo)).rejects.toMatchObject({ constraint: '这一步已经签过' })
  })

  test('is gone with a changed character, and back with it', async () => {
    const id = await addDraft()
    await signAll(id)
    await asDesk(author, `update story set body = '正文一段！' where id = ${id}`)
    await expect(publish(id)).rejects.toMatchObject(unsigned)
    await asDesk(author, `update story set body = '正文一段。' where id = ${id}`)
    await publish(id)
  })

  test('of who wrote in the text afterwards does not count', async () => {
    const id = await addDraft()
    await signAll(id)
    await asDesk(chen, `update story set body = '别的。' where id = ${id}`)
    await asDesk(chen, `update story set body = '正文一段。' where id = ${id}`)
    await expect(publish(id)).rejects.toMatchObject({ message: '《潮水退去》还缺终审' })
  })

  test('of who writes the text by publishing it does not count', async () => {
    const id = await addDraft()
    await sql(
      `insert into newsroom.edit (story_id, base_version, fields, by_id) values (${id}, 1, '{"title":"新"}', ${author})`,
    )
    await signAll(id, 'pending')
    const write = `update story set title = '新', status = 'published' where id = ${id}`
    await expect(asDesk(chen, write)).rejects.toMatchObject({ message: '《新》还缺终审' })
    await asDesk(author, write)
  })

  test('is of the text that is there or that the pending edit makes', async () => {
    const id = await addDraft()
    await sql(
      `insert into newsroom.edit (story_id, base_version, fields, by_id) values (${id}, 1, '{"title":"新"}', ${author})`,
    )
    await signAll(id, 'pending')
    await expect(publish(id)).rejects.toMatchObject(unsigned)
    await expect(
      sql(`insert into newsroom.signature (story_id, step_id, kind, text_hash, account_id)
        select ${id}, min(id), 'first', sha256('x'), ${anna} from newsroom.review_step`),
    ).rejects.toMatchObject({ constraint: '文字已经改过_请重新看一遍' })
    await sql(`update story set title = '新', status = 'published' where id = ${id}`)
  })

  test('keeps the name when its account is erased, and counts no more', async () => {
    const id = await addDraft()
    await signAll(id)
    await sql(`delete from reader.account where id = ${chen}`)
    expect(
      await sql(`select account_id, name from newsroom.signature where kind = 'final'`),
    ).toEqual([{ account_id: null, name: '终审员' }])
    await expect(publish(id)).rejects.toMatchObject(unsigned)
  })

  test.each([
    'update newsroom.signature set account_id = 5',
    `update newsroom.signature set text_hash = 'x'`,
    'update newsroom.signature set account_id = null',
    'delete from newsroom.signature',
    'delete from newsroom.story_author',
    'update newsroom.story_author set account_id = 5',
  ])('does not change, nor who wrote: %s', async (statement) => {
    await signAll(await addDraft())
    await expect(sql(statement)).rejects.toThrow(/不能修改或删除/)
  })

  test('outlives its step, and goes with its story', async () => {
    const id = await addDraft()
    await signAll(id)
    await sql('delete from newsroom.review_step')
    expect(await sql('select step_id from newsroom.signature')).toHaveLength(3)
    await sql(`delete from story where id = ${id}`)
    await sql(`update story set deleted_at = now() - interval '31 days' where id = ${id}`)
    await sql(`delete from story where id = ${id}`)
    expect(await sql('select from newsroom.signature')).toEqual([])
  })
})

describe('a return', () => {
  test('to a step takes its signature and the later ones', async () => {
    const id = await addDraft()
    await signAll(id)
    await giveBack(id, 'second')
    await expect(publish(id)).rejects.toMatchObject({ message: '《潮水退去》还缺复审、终审' })
    await sign(id, 'second', chen)
    await sign(id, 'final', bo)
    await publish(id)
  })

  test('to the author takes all, and the request', async () => {
    const id = await addDraft()
    await sql(
      `insert into newsroom.review_request select id, newsroom.text_hash(s), ${author} from story s`,
    )
    await signAll(id)
    await giveBack(id, null)
    expect(await sql('select from newsroom.review_request')).toEqual([])
    await expect(publish(id)).rejects.toMatchObject({ message: '《潮水退去》还缺初审、复审、终审' })
  })

  test('needs the right, a reason and a step of the column', async () => {
    const id = await addDraft()
    await expect(giveBack(id, 'first', stranger)).rejects.toMatchObject({
      constraint: '没有审这个栏目的权限',
    })
    await expect(giveBack(id, 'proof')).rejects.toMatchObject({
      constraint: '这篇稿件的栏目没有这一步',
    })
  })
})

test('a step may ask for one person alone, and proofreaders need their own right', async () => {
  await sql(`delete from newsroom.review_step`)
  await sql(
    `insert into newsroom.review_step (column_slug, kind, position) values ('shixun', 'proof', 1)`,
  )
  await sql(`insert into newsroom.staff_right (account_id, "right") values (${stranger}, 'review')`)
  const id = await addDraft()
  await expect(sign(id, 'proof', stranger)).rejects.toMatchObject({
    constraint: '没有审这个栏目的权限',
  })
  await sql(`insert into newsroom.staff_right (account_id, "right") values (${stranger}, 'proof')`)
  await sign(id, 'proof', stranger)
  await publish(id)
})
