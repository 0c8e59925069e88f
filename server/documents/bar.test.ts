import { afterAll, beforeAll, expect, test } from 'vitest'
import { reads } from '@/lib/cached'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'
import { ownDatabase } from '@/lib/testing/own-database'
import { barOf, renewBar } from './bar'
import { invalidate } from './store'

ownDatabase()

beforeAll(() => {
  reads.storing = true
})
afterAll(() => {
  reads.storing = false
})

const lineOf = (script: 'hans' | 'hant') => String(barOf(script)?.html ?? '')
const shows = (text: string) =>
  expect.poll(() => lineOf('hans'), { timeout: 10_000 }).toContain(text)

test('the line that began last, in both scripts, and nothing after its end', async () => {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
  await db().banner.create({ data: { text: '先前的', link: '/article/1', showFrom: ago(60) } })
  invalidate([tag.banner])
  await shows('<a href="/article/1">先前的</a>')
  await db().banner.create({
    data: { text: '台风 & <登陆>', link: '/article/2', showFrom: ago(30), showUntil: ago(-3) },
  })
  invalidate([tag.banner])
  await shows('<a href="/article/2">台风 &amp; &lt;登陆&gt;</a>')
  await expect
    .poll(() => lineOf('hant'))
    .toContain('<a href="/hant/article/2">颱風 &amp; &lt;登陸&gt;</a>')
  expect(barOf(undefined)).toBeNull()
  // Without another change: by the clock.
  await expect.poll(() => barOf('hans'), { timeout: 10_000 }).toBeNull()
  renewBar()
  await shows('先前的')
  await db().banner.deleteMany()
  invalidate([tag.banner])
  await expect.poll(() => barOf('hans'), { timeout: 10_000 }).toBeNull()
})

test('without a link it is a text', async () => {
  await db().banner.create({ data: { text: '全市停课', showFrom: new Date(Date.now() - 1000) } })
  invalidate([tag.banner])
  await shows('<span>全市停课</span>')
})
