/** A row that stories show is not deleted; the refusal names them. */
import { beforeEach, expect, test } from 'vitest'
import { readersFixture } from './testing/readers'

const { sql } = readersFixture()

beforeEach(() => sql(`insert into image (key, width, height) values ('a/b_c.jpg', 1, 1)`))
const clip = (poster: string) =>
  sql(`insert into video (key, file, duration, poster) values ('film', 'f.mp4', 1, ${poster})`)
const image = 'delete from image'

test.each([
  ['a cover', `update story set cover = 'a/b_c.jpg' where id = 1`],
  ['in a body', `update story set body = 'x ![晨](a/b_c.jpg "题注")' where id = 1`],
  ['by a reference', `update story set body = E'![晨][a]\n\n[a]: <a/b_c.jpg>' where id = 1`],
  ['escaped', `update story set body = '![晨](a/b\\_c.jpg)' where id = 1`],
  ['in brackets', `update story set body = '![晨](<a/b_c.jpg> (题注))' where id = 1`],
  ['with percents', `update story set body = '![晨](a%2Fb%5f%63.jpg)' where id = 1`],
  ['with entities', `update story set body = '![晨](a&sol;b&#95;&#x63;&period;jpg)' where id = 1`],
  ['both', `update story set body = '![晨](a/b&#37;5Fc&percnt;2ejpg)' where id = 1`],
  ['from here', `update story set body = '![晨](./a/b_c.jpg)' where id = 1`],
  ['in a link', `update story set body = '[![晨](a/b_c.jpg)](/columns)' where id = 1`],
  ['in HTML', `update story set body = '<img src="a/b_c.jpg"> [x](y)' where id = 1`],
  ['beside others', `update story set body = '![](a/b_c.jpg)![](d.png)' where id = 1`],
])('for a picture as %s', async (_, shown) => {
  await sql(shown)
  await sql('delete from story where id = 1')
  await expect(sql(image)).rejects.toMatchObject({
    constraint: '图片还在稿件里_不能删除',
    message: '图片 a/b_c.jpg 还在这些稿件里：《一》（1，已删除）',
  })
  await sql(`update story set status = 'published' where id = 1`)
  await expect(sql(image)).rejects.toThrow('《一》（1）')
  await sql(`update story set cover = null, body = E'一\\n二' where id = 1`)
  await sql(image)
})

test('for a clip and its poster', async () => {
  await clip(`'a/b_c.jpg'`)
  await expect(sql(image)).rejects.toThrow('视频 film 的封面')
  await sql(`update story set kind = 'video', video = 'film'`)
  await expect(sql(image)).rejects.toThrow('《一》（1）、《二》（2）')
  await expect(sql('delete from video')).rejects.toMatchObject({
    constraint: '视频还在稿件里_不能删除',
    message: '视频 film 还在这些稿件里：《一》（1）、《二》（2）',
  })
  await sql('update story set video = null')
  await sql('delete from video')
  await sql(image)
})

test('for a new key that a body would not follow', async () => {
  const rename = `update image set key = 'new.jpg'`
  await sql(`update story set body = '![晨](a/b%5Fc.jpg)' where id = 2`)
  await expect(sql(rename)).rejects.toMatchObject({
    constraint: '图片还在正文里_不能改名',
    message: '图片 a/b_c.jpg 还在这些正文里：《二》（2）',
  })
  await sql(`update story set body = '二', cover = 'a/b_c.jpg' where id = 2`)
  await sql(`insert into page (slug, title, body) values ('about', '关于', '![](a/b_c.jpg)')`)
  await expect(sql(rename)).rejects.toThrow('页面《关于》')
  await sql('delete from page')
  await sql(rename)
  expect(await sql('select cover from story where id = 2')).toEqual([{ cover: 'new.jpg' }])
})

test('for a picture of a page, not for one whose key is longer', async () => {
  await sql(`insert into page (slug, title, body) values ('about', '关于', '![](a/b_c.jpg)')`)
  await sql(`update story set body = '![](x/a/b_c.jpg) a/b_c.jpg.png'`)
  await expect(sql(image)).rejects.toThrow('页面《关于》')
  await sql('delete from page')
  await sql(image)
})

test('for a column or keyword of stories', async () => {
  await sql(`update story set keywords = '{港口}'`)
  await expect(sql(`delete from "column" where slug = 'shixun'`)).rejects.toMatchObject({
    constraint: '栏目里还有稿件_不能删除',
    message: '栏目 时讯 里还有稿件：《一》（1）、《二》（2）',
  })
  await expect(sql(`delete from keyword where name = '港口'`)).rejects.toMatchObject({
    constraint: '稿件还有这个关键词_不能删除',
    message: '这些稿件还有关键词 港口：《一》（1）、《二》（2）',
  })
})

test('with five titles of many', async () => {
  await sql(`insert into story (title) select '第' || i from generate_series(1, 10) i`)
  await sql(`update story set cover = 'a/b_c.jpg'`)
  await expect(sql(image)).rejects.toThrow(/《第3》（5，草稿）等12篇$/)
})
