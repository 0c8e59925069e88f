/** Copies belong to the reader for whom they were kept. */
import { expect, test } from 'playwright/test'
import { favouriteOf, keptPaths, keptUrls, readAndKeep } from './support/offline'
import { signIn } from './support/readers'
import { publishArticle, signInReader } from './support/signed-in'

test.use({ serviceWorkers: 'allow' })

test('signing out deletes what was kept while signed in', async ({ page, context }) => {
  const { id } = await signInReader(context)
  const favourite = await favouriteOf(id, '退出前的收藏')
  const read = await publishArticle('退出前读过')
  await page.goto('/offline')
  await expect.poll(() => keptPaths(page)).toContain(favourite)
  await readAndKeep(page, read)
  await page.goto('/')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect.poll(() => keptPaths(page)).toEqual([])
  await context.setOffline(true)
  await page.goto(favourite)
  await expect(page.getByText('您要看的这一页也没有保存过')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('退出前')
})

test('another reader on the device does not see the 收藏 of the one before', async ({
  page,
  context,
}) => {
  const first = await signInReader(context)
  const theirs = await favouriteOf(first.id, '前一位的收藏')
  await page.goto('/offline')
  await expect.poll(() => keptPaths(page)).toContain(theirs)
  // The session of the first ends elsewhere; the second signs in by the form.
  await context.clearCookies()
  const second = await signInReader(context)
  const own = await favouriteOf(second.id, '后一位的收藏')
  await context.clearCookies({ name: 'xiaowen-session' })
  await page.goto('/login')
  await signIn(page, second.address)
  await page.goto('/offline')
  await expect.poll(() => keptPaths(page)).toEqual([own])
  await expect(page.getByRole('main')).not.toContainText('前一位的收藏')
})

test('the last 20 are kept, and no page of one reader', async ({ page, context }) => {
  test.setTimeout(120_000)
  await signInReader(context)
  const paths: string[] = []
  for (let n = 0; n < 22; n++) paths.push(await publishArticle(`第${n}篇渡口`))
  for (const path of paths) await readAndKeep(page, path)
  await expect.poll(() => keptPaths(page)).toEqual(paths.slice(2).sort())
  for (const path of ['/me', '/me/favourites', '/me/settings', '/complaint', '/search?q=渡口'])
    await page.goto(path, { waitUntil: 'networkidle' })
  const urls = await page.evaluate(keptUrls)
  const allowed = /^\/(?:article\/\d+|offline|(?:assets|_next\/static|image)\/.+)$/
  expect(urls.filter((url) => !allowed.test(url))).toEqual([])
})
