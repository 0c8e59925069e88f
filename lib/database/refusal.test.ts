import { expect, test } from 'vitest'
import { sqlFixture } from '@/prisma/testing/sql'
import { describeRefusal, type Refusal } from './refusal'

const sql = sqlFixture()

const long = '字'.repeat(100)

test.each<[statement: string, sentence: string, prepare?: string]>([
  [
    `insert into story (column_slug) values ('nosuch')`,
    '栏目不存在：请填栏目的网址名，如 shixun。填的是“nosuch”。',
  ],
  [
    `insert into story (cover) values ('nosuch.jpg')`,
    '封面图片不存在：请填图片的 key，如 demo/harbour-dawn.jpg；还没有的，先用 npm run import 导入。填的是“nosuch.jpg”。',
  ],
  [`insert into story (video) values ('nosuch')`, '视频不存在：请填视频的 key，'],
  [
    `insert into video (key, file, duration, poster) values ('a', 'a.mp4', 1, 'nosuch.jpg')`,
    '视频的封面图片不存在：',
  ],
  [
    `insert into reader.comment (story_id, text) values (999, '字')`,
    '填的内容不存在：请填已有的一项。填的是“999”。',
  ],
  [
    `delete from image`,
    '图片 a.jpg 还在这些稿件里：《无题》（1，草稿）。先从稿件的封面、正文或视频封面里换掉它。',
    `insert into image (key, width, height) values ('a.jpg', 1, 1); insert into story (cover) values ('a.jpg')`,
  ],
  [
    `alter table "column" disable trigger check_deletion; delete from "column"`,
    '栏目里还有稿件：请先把稿件移到别的栏目，再删除或改名。',
    `insert into story (column_slug) values ('shixun')`,
  ],
  [
    `insert into "column" (slug, name) values ('shixun', '新')`,
    '网址名（slug）“shixun”已经有了：请换一个，或修改原有的那一行。',
  ],
  [`insert into "column" (slug, name) values ('xin', '时讯')`, '名称（name）“时讯”已经有了：'],
  [
    `insert into story (external_id) values ('a'), ('a')`,
    '外部编号（external_id）“a”已经有了：请换一个，或修改原有的那一行。',
  ],
  [
    `insert into image (key, width) values ('a.jpg', 1)`,
    '高度（height）不能为空（NULL）：请填写后再保存。',
  ],
  [`insert into story (title) values (repeat('字', 201))`, '标题最长200字。请改正后再保存。'],
  [
    `insert into story (status, column_slug) values ('published', 'shixun')`,
    '发布前请填写标题。请改正后再保存。',
  ],
  [
    `insert into keyword (name) values ('a/b')`,
    '关键词1至20字，不含斜杠问号井号百分号。请改正后再保存。',
  ],
  [`insert into story (body) values (repeat('字', 200001))`, '正文最长20万字，现在有200001字。'],
  [
    `update story set body = '一'`,
    '正文原来有多行，这样保存换行会全部丢失，所以没有保存。多行文字请用 npm run import 或 SQL 修改，',
    `insert into story (body) values (E'一\\n\\n二')`,
  ],
  [`insert into partner_feed (name, columns) values ('甲', '{nosuch}')`, '没有这个栏目：nosuch。'],
  [
    `insert into story (status) values ('publish')`,
    '没有“publish”这一项：请从单元格的列表里选一个。',
  ],
  [
    `insert into story (keywords) values ('港口，航运')`,
    '“港口，航运”看不懂：多项要写成 ["港口","航运"]，一项也要写成 ["港口"]。',
  ],
  [`insert into story (keywords) values ('["港口"]')`, '“["港口"]”看不懂：多项要写成 '],
  [`insert into story (front_position) values ('一')`, '“一”看不懂：要填整数，如 3。'],
  [
    `insert into "column" (slug, name, position) values ('a', 'a', '1.5')`,
    '“1.5”看不懂：要填整数，如 100。',
  ],
  [`insert into video (duration) values ('两分钟')`, '“两分钟”看不懂：要填数字，如 12.5。'],
  [`insert into partner_feed (active) values ('是')`, '“是”看不懂：要填 true 或 false。'],
  [`insert into story (front_position) values ('99999')`, '“99999”超出了范围：请填一个合适的数。'],
  [`insert into story (front_position) values (99999)`, '填的内容超出了范围：请填一个合适的数。'],
  [`insert into story (id) values (-1)`, '稿件编号须为正数。请改正后再保存。'],
  [
    `insert into story (published_at) values ('明天')`,
    '“明天”不是日期和时间：请写成 2026-11-28 08:00。',
  ],
  [
    `insert into story (published_at) values ('2026-02-30')`,
    '“2026-02-30”这个日期或时间不存在：请写成 2026-11-28 08:00。',
  ],
  [`insert into story (published_at) values ('${long}')`, `“${'字'.repeat(40)}…”不是日期和时间：`],
  [
    `insert into "column" (slug, name) values ('a', 'a'); insert into keyword (name) select string_agg(md5(i::text), '') from generate_series(1, 1000) i`,
    '关键词1至20字，',
  ],
  [`set role xiaowen_editor; select * from reader.account`, '没有权限看或改 reader：'],
  [
    `set role xiaowen_editor; update _prisma_migrations set logs = ''`,
    '没有权限看或改 _prisma_migrations：编辑只改 public 里的内容，其余请找管理员。',
  ],
  [`set transaction read only; delete from story`, '数据库现在只能读：'],
  [
    `set statement_timeout = 1; select pg_sleep(9)`,
    '等得太久，没有保存：可能有人正在改同一行，请稍后再保存。',
  ],
  [
    `update story set titel = ''`,
    'SQL 没有执行，请检查表名、列名和语法：column "titel" of relation "story" does not exist',
  ],
  [`selct 1`, 'SQL 没有执行，请检查表名、列名和语法：syntax error at or near "selct"'],
  [`select 1 / 0`, '没有保存。请把下面这句话告诉管理员：division by zero（22012）'],
  [
    `create table t (id int generated always as identity); insert into t values (1)`,
    '编号由数据库自己给出：请留空。',
  ],
  [`create table t (a varchar(3)); insert into t values ('字字字字')`, '文字太长，放不下：'],
  [
    `create table t (a text primary key); insert into t select string_agg(md5(i::text), '') from generate_series(1, 1000) i`,
    '文字太长，放不下：',
  ],
])('%s: %s', async (statement, sentence, prepare) => {
  if (prepare) await sql(prepare)
  expect(describeRefusal(await refusalOf(statement))).toContain(sentence)
})

test.each<[Refusal, string]>([
  [{ code: 'ECONNREFUSED' }, '没有连上数据库，没有保存：'],
  [{ code: '57P01' }, '没有连上数据库，没有保存：'],
  [{ code: '08006' }, '没有连上数据库，没有保存：'],
  [{ code: '53100' }, '数据库的空间或连接不够，没有保存：请找管理员。'],
  [{ code: '40P01' }, '与另一处的修改冲突了，没有保存：请再保存一次。'],
  [{ code: '22021' }, '文字里有无法保存的字符：'],
  // ON DELETE RESTRICT before Postgres 18, and of a server in Chinese.
  [
    {
      code: '23503',
      constraint_name: 'story_cover_fkey',
      detail: 'Key (key)=(a.jpg) is still referenced from table "story".',
    },
    '图片还是稿件的封面：请先在稿件里换掉它，再删除或改名。',
  ],
  [
    {
      code: '23505',
      message: '重复键违反唯一约束"column_pkey"',
      detail: '键值"(slug)=(shixun)" 已经存在',
    },
    '网址名（slug）“shixun”已经有了：',
  ],
  [{ message: 'Invalid time value' }, '没有保存。请把下面这句话告诉管理员：Invalid time value'],
  [{}, '没有保存。'],
])('%j: %s', (refusal, sentence) => {
  expect(describeRefusal(refusal)).toContain(sentence)
})

async function refusalOf(statement: string): Promise<Refusal> {
  await sql('begin')
  try {
    await sql(statement)
  } catch (error) {
    const { message, constraint, column, ...rest } = error as Record<string, string>
    return { ...rest, message, constraint_name: constraint, column_name: column }
  } finally {
    await sql('rollback')
  }
  throw new Error(`not refused: ${statement}`)
}
