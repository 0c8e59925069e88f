import { beforeEach, expect, test } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()

beforeEach(async () => {
  await sql('truncate newsroom.film restart identity cascade')
  await sql('delete from graphile_worker._private_jobs')
})

const insertFilm = `insert into newsroom.film (name, bytes) values ('港口.mov', 5) returning id`

test.each([
  ['影片文件名1至200字', `name = ''`],
  ['影片字节数须为1至1万亿', 'bytes = 0'],
  ['影片指纹须为64位十六进制', `hash = 'abc'`],
  ['影片上传文件名只用字母数字和连字符', `incoming = '../a'`],
  ['影片进度须为0至100', 'progress = 101'],
  ['影片参数须有时长、画面和声音', `facts = '{}'`],
  ['影片参数须有时长、画面和声音', `facts = jsonb_set(facts, '{duration}', '-1')`],
  ['影片参数须有时长、画面和声音', `facts = jsonb_set(facts, '{video}', '"h264"')`],
  ['影片失败次数须不少于0', 'failures = -1'],
  ['影片故障说明最长500字', `fault = repeat('字', 501)`],
  ['影片步骤最长40字', `step = repeat('a', 41)`],
])('refused: %s (%s)', async (constraint, change) => {
  await sql(insertFilm)
  await expect(sql(`update newsroom.film set ${change}`)).rejects.toMatchObject({ constraint })
})

test.each([
  ['播放列表须为上传目录内的m3u8', `hls = '../a.m3u8'`],
  ['播放列表须为上传目录内的m3u8', `hls = 'a.mp4'`],
  ['预览图须为上传目录内的vtt', `sprites = 'https://a.example/a.vtt'`],
  ['视频文件须为上传目录内的mp4或m4a', `file = 'a.mov'`],
])('refused of a video: %s (%s)', async (constraint, change) => {
  await sql(`insert into video (key, file, duration) values ('a', 'a.mp4', 5)`)
  await expect(sql(`update video set ${change}`)).rejects.toMatchObject({ constraint })
})

test('an upload is one film', async () => {
  await sql(insertFilm)
  await sql(insertFilm)
  await sql(`update newsroom.film set incoming = '1-a' where id = 1`)
  await expect(sql(`update newsroom.film set incoming = '1-a' where id = 2`)).rejects.toMatchObject(
    {
      constraint: 'film_incoming_key',
    },
  )
})

test('a new film is queued once, whoever inserts it', async () => {
  await sql(insertFilm)
  await sql('select newsroom.queue_film(1)')
  expect(await sql('select key, payload from graphile_worker._private_jobs')).toEqual([
    { key: 'film/1', payload: { film: 1 } },
  ])
})

test('a film that lost its job is queued again, one that failed is not', async () => {
  await sql(insertFilm)
  await sql(insertFilm)
  await sql(`update newsroom.film set state = 'failed' where id = 2`)
  await sql('delete from graphile_worker._private_jobs')
  expect(await sql('select newsroom.queue_lost_films() as lost')).toEqual([{ lost: 1 }])
  expect(await sql('select newsroom.queue_lost_films() as lost')).toEqual([{ lost: 0 }])
  expect(await sql('select key from graphile_worker._private_jobs')).toEqual([{ key: 'film/1' }])
})

test('a film whose job is given up again and again fails, and says so', async () => {
  await sql(insertFilm)
  for (let i = 1; i <= 3; i += 1) {
    await sql('update graphile_worker._private_jobs set attempts = max_attempts')
    await sql('select newsroom.queue_lost_films()')
  }
  expect(await sql(`select state, fault like '转码多次中断%' as told from newsroom.film`)).toEqual([
    { state: 'failed', told: true },
  ])
  expect(await sql('select key from graphile_worker._private_jobs')).toEqual([])
})

test('a film that failed three times is given up, for the last reason', async () => {
  await sql(insertFilm)
  const count = `select id, state from newsroom.count_failures(array[1], '转码没有成功')`
  expect(await sql(count)).toEqual([{ id: 1, state: 'received' }])
  expect(await sql(count)).toEqual([{ id: 1, state: 'received' }])
  expect(await sql(count)).toEqual([{ id: 1, state: 'failed' }])
  expect(await sql('select failures, fault from newsroom.film')).toEqual([
    { failures: 3, fault: '转码没有成功' },
  ])
})

test('jobs of a worker that ended are freed, those of one that lives are not', async () => {
  await sql(insertFilm)
  await sql(insertFilm)
  await sql(
    `update graphile_worker._private_jobs set locked_at = now() - interval '10 seconds', locked_by = key`,
  )
  await sql.inOtherSession(`select pg_advisory_lock(24, hashtext('film/2'))`)
  expect(await sql('select newsroom.films_at_work() as film')).toEqual([{ film: 2 }])
  expect(await sql('select newsroom.free_jobs() as freed')).toEqual([{ freed: 1 }])
  expect(await sql('select locked_by from graphile_worker._private_jobs order by id')).toEqual([
    { locked_by: null },
    { locked_by: 'film/2' },
  ])
  await sql.inOtherSession(`select pg_advisory_unlock_all()`)
})

test('a job that was locked this moment is left alone', async () => {
  await sql(insertFilm)
  await sql(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'new'`)
  expect(await sql('select newsroom.free_jobs() as freed')).toEqual([{ freed: 0 }])
  expect(await sql('select newsroom.films_at_work() as film')).toEqual([{ film: 1 }])
})

test('better versions of a film are told to the pages of its stories', async () => {
  await sql(`insert into video (key, file, duration) values ('a', 'a.mp4', 5)`)
  await sql(
    `insert into story (title, status, kind, video, column_slug, published_at)
     values ('港口', 'published', 'video', 'a', 'shixun', now())`,
  )
  await sql.notifications()
  await sql(`update video set hls = 'film/a/master.m3u8'`)
  const [{ id } = {}] = await sql('select id from story')
  expect(tagsOf(await sql.notifications())).toContain(`story/${String(id)}`)
})
