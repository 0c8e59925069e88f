/** What takes the place of signatures (docs/decisions/044-review.md). */
import { describe, expect, test } from 'vitest'
import { admin, anna, bo, reviewFixture, stranger, unsigned } from './testing/review'

const { sql, addDraft, signAll, publish } = reviewFixture()

function declareEmergency(id: number, account: number = admin) {
  return sql(
    `insert into newsroom.emergency (story_id, text_hash, reason, account_id)
     select id, newsroom.text_hash(newsroom.pending_story(id)), '台风预警', $2 from story where id = $1 returning id`,
    [id, account],
  )
}

describe('an emergency', () => {
  const alarms = async () => (await sql('select id from newsroom.open_emergencies()')).length

  test('stands in for the signatures of this text, and is an alarm until it is reviewed by another', async () => {
    const id = await addDraft()
    await declareEmergency(id)
    await publish(id)
    await expect(sql(`update story set title = '改' where id = ${id}`)).rejects.toMatchObject(
      unsigned,
    )
    expect(await alarms()).toBe(1)
    const review = (account: number | string) =>
      sql(`update newsroom.emergency set reviewed_at = now(), reviewed_by = ${account}`)
    for (const account of [admin, stranger, 'null'])
      await expect(review(account)).rejects.toMatchObject({
        constraint: '紧急发布要由另一位审稿人复核',
      })
    await review(anna)
    expect(await alarms()).toBe(0)
    await expect(review(bo)).rejects.toThrow('审校记录不能修改或删除')
  })

  test('is over when each step is signed', async () => {
    const id = await addDraft()
    await declareEmergency(id)
    await publish(id)
    await signAll(id)
    expect(await alarms()).toBe(0)
  })

  test('is for admins', async () => {
    await expect(declareEmergency(await addDraft(), anna)).rejects.toMatchObject({
      constraint: '只有管理员可以紧急发布',
    })
  })
})
