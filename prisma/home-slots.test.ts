import { beforeEach, expect, test } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()
const PLACE = '首页同一位置同一时间只能放一篇'
const STORY = '一篇稿件同一时间只能在首页占一个位置'

beforeEach(async () => {
  await sql('truncate newsroom.deleted_row')
  await sql(`insert into story (status, title, column_slug, body)
    select 'published', '第' || i, 'shixun', '正文。' from generate_series(1, 4) i`)
  await sql(`insert into image (key, width, height) values ('a.jpg', 10, 10)`)
  await sql.notifications()
})

/** Of the story; `at` is the place, `days` those of January 2027 on which it is shown. */
async function put(
  story: number,
  at: number,
  days: [number, number | null],
  more = '',
): Promise<number> {
  const [block = 'front', column = ''] = more.split('/')
  const [row] = await sql(
    `insert into home_slot (story_id, place, block, column_slug, show_from, show_until)
     values ($1, $2, $3::home_block, nullif($4, ''), '2027-01-01Z'::timestamptz + ($5 - 1) * interval '1 day',
       '2027-01-01Z'::timestamptz + ($6::int - 1) * interval '1 day') returning id`,
    [story, at, block || 'front', column, ...days],
  )
  return Number(row?.id)
}

test('a place has one story at a time: those that follow each other touch', async () => {
  await put(1, 1, [1, 2])
  await put(2, 1, [2, null])
  await put(3, 1, [1, 5], 'column/shixun')
  await put(4, 1, [1, 5], 'column/other')
  await sql('delete from home_slot where story_id > 2')
  await put(3, 2, [1, null])
  await expect(put(4, 1, [4, 5])).rejects.toMatchObject({ code: '23P01', constraint: PLACE })
  await expect(put(4, 1, [1, null])).rejects.toMatchObject({ constraint: PLACE })
  await put(4, 1, [1, 9], 'videos')
})

test('a story has one place at a time', async () => {
  await put(1, 1, [1, 3])
  await expect(put(1, 2, [2, 4])).rejects.toMatchObject({ constraint: STORY })
  await expect(put(1, 1, [1, 2], 'column/shixun')).rejects.toMatchObject({ constraint: STORY })
  await put(1, 2, [3, 4])
})

test('two sessions cannot place in one place at once', async () => {
  await sql.inOtherSession('begin')
  const other = `insert into home_slot (story_id, show_from) values (1, '2027-01-01Z')`
  await sql.inOtherSession(other)
  const second = put(2, 1, [1, null])
  const settled = second.then(
    () => 'placed',
    (error: unknown) => error,
  )
  await sql.inOtherSession('commit')
  expect(await settled).toMatchObject({ constraint: PLACE })
})

test('one statement swaps two', async () => {
  const [first, second] = [await put(1, 1, [1, null]), await put(2, 2, [1, null])]
  await sql('update home_slot set place = 3 - place where id in ($1, $2)', [first, second])
  expect(await sql('select story_id from home_slot order by place')).toEqual([
    { story_id: 2 },
    { story_id: 1 },
  ])
})

test.each([
  ['首页位置须在区块之内_头条1至6_其他1至5', `place = 0`],
  ['首页位置须在区块之内_头条1至6_其他1至5', `place = 7`],
  ['首页位置须在区块之内_头条1至6_其他1至5', `block = 'videos', place = 6`],
  ['栏目区块须写明栏目_其他区块不写', `block = 'column'`],
  ['栏目区块须写明栏目_其他区块不写', `column_slug = 'shixun'`],
  ['首页撤下时间须晚于上架时间', `show_until = show_from`],
  ['首页撤下时间须晚于上架时间', `show_until = show_from - interval '1 second'`],
  ['首页时间须在1000至9999年之间', `show_until = 'infinity'`],
  ['首页时间须在1000至9999年之间', `show_from = '0999-01-01Z'`],
  ['文字里有无法识别的字符', `title = '\ufffd'`],
  ['home_slot_story_id_fkey', `story_id = 99`],
  ['home_slot_picture_fkey', `picture = 'no.jpg'`],
])('refused: %s (%s)', async (constraint, change) => {
  await put(1, 1, [1, null])
  await expect(sql(`update home_slot set ${change}`)).rejects.toMatchObject({ constraint })
})

test('its picture is not deleted and follows a new name', async () => {
  const id = await put(1, 1, [1, null])
  await sql(`update home_slot set picture = 'a.jpg'`)
  await expect(sql('delete from image')).rejects.toThrow(`图片 a.jpg 还用在：首页位置 ${id}`)
  await sql(`update image set key = 'b.jpg'`)
  expect(await sql('select picture from home_slot')).toEqual([{ picture: 'b.jpg' }])
})

test('every change invalidates the home page, and a deleted row can be had back', async () => {
  const notified = async () => tagsOf(await sql.notifications())
  await put(1, 1, [1, null])
  expect(await notified()).toEqual(['home'])
  await sql(`update home_slot set title = ' 另题　'`)
  expect(await notified()).toEqual(['home'])
  await sql('delete from home_slot')
  expect(await notified()).toEqual(['home'])
  const [gone] = await sql('select key from newsroom.deleted_row')
  await sql(`select newsroom.restore_row('home_slot', $1)`, [gone?.key])
  expect(await sql('select title, place from home_slot')).toEqual([{ title: '另题', place: 1 }])
})

test('a purged story leaves no place behind that nothing could fill', async () => {
  await put(1, 1, [1, null])
  await sql(
    `update story set status = 'deleted', deleted_at = now() - interval '31 days' where id = 1`,
  )
  await sql('delete from story where id = 1')
  expect(await sql('select from newsroom.deleted_row')).toEqual([])
})

test('what begins or ends in a time is told, and when something does next', async () => {
  await put(1, 1, [2, 4])
  const at = (day: number) => `2027-01-0${day}Z`
  const tags = async (after: number, till: number) =>
    (await sql('select listing.shown_tags($1, $2) as tag', [at(after), at(till)])).length
  const next = async (day: number) =>
    (await sql('select listing.next_shown($1) as next', [at(day)]))[0]?.next
  expect([await tags(1, 2), await tags(2, 3), await tags(3, 4), await tags(4, 5)]).toEqual([
    1, 0, 1, 0,
  ])
  expect(await next(1)).toEqual(new Date('2027-01-02Z'))
  expect(await next(2)).toEqual(new Date('2027-01-04Z'))
  expect(await next(4)).toBeNull()
})
