import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'
import { ownDatabase } from '@/lib/testing/own-database'
import { mayRedirect, rootOf } from './redirect-roots'
import { invalidate } from './store'

ownDatabase()

test.each([
  '/news.php?id=12',
  '//news//12',
  '/./news/12#part',
  '\\news\\12',
  '/%E6%96%B0%E9%97%BB/1',
  '/a+b/1',
  '/NEWS/1',
  '/%6Eews/1',
  '/',
])('%s has the root that the database computes', async (address) => {
  const [row] = await db().$queryRaw<{ root: string }[]>`
    select split_part(listing.old_path(${address}), '/', 2) as root`
  expect(rootOf(address)).toBe(row?.root)
})

test.each(['/%D0%C2%CE%C5/1', '/a%2Fb', '/a%20b', '/%', '/%00'])(
  'what %s is only the database knows',
  (address) => expect(rootOf(address)).toBeNull(),
)

test.each([
  ['/?p=12', '/?p=12', true],
  ['/?p=12', '/?utm_source=x&p=012', true],
  ['/?p=12', '/?utm_source=x', false],
  ['/?p=12', '/?page=12', false],
  ['/?p=12', '/?P=12', false],
  ['/?p=12', '/', false],
  ['/?p=12', '/?', false],
  ['/?p=12', '/#?p=12', false],
  ['/?p=12', '/p', false],
  ['/?b=1&a=2', '/?b=1&x=2', false],
  ['/?b=1&a=2', '/?b=1&a=2', true],
  ['/?标题=港口', '/?%E6%A0%87%E9%A2%98=x', true],
  ['/?p=12', '/?%70=12', true],
  ['/?p=12', '/?%D6%D0=12', true],
])('with a rule for %s, %s may be redirected: %s', async (path, address, may) => {
  await db().redirect.deleteMany()
  await db().redirect.create({ data: { path, target: '/columns' } })
  invalidate([tag.redirects])
  expect(await mayRedirect(address)).toBe(may)
})

test('a new rule is found once notified, and other addresses cost no query', async () => {
  expect(await mayRedirect('/新闻/1')).toBe(false)
  await db().redirect.create({ data: { path: '/新闻/7?a=1', target: '/columns' } })
  invalidate([tag.redirects])
  expect(await mayRedirect('/%E6%96%B0%E9%97%BB/1')).toBe(true)
  expect(await mayRedirect('/%D0%C2%CE%C5/1')).toBe(true)
  expect(await mayRedirect('/wp-login.php')).toBe(false)
})
