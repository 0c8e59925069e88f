import { expect, test } from 'playwright/test'
import { sql } from './support/signed-in'
import { openArticle } from './support/stories'

test('an article has its heading, column, time, buttons and comments', async ({ page }) => {
  const path = await openArticle(page)
  const story = page.locator('article.story')
  await expect(story.getByRole('heading', { level: 1 })).toHaveCount(1)
  const column = story.locator('header a[href^="/column/"]')
  await expect(column).not.toBeEmpty()

  const time = story.locator('header time')
  await expect(time).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  const datetime = (await time.getAttribute('datetime')) ?? ''
  expect(datetime).toBe(`${(await time.innerText()).replace(' ', 'T')}+08:00`)

  for (const name of ['点赞', '收藏']) {
    const button = page.getByRole('button', { name, exact: true })
    await expect(button).toHaveAttribute('aria-pressed', 'false')
  }
  await expect(page.getByRole('button', { name: '分享', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '用手机看', exact: true })).toBeVisible()

  await expect(page.getByRole('heading', { name: '全部评论', exact: true })).toBeVisible()
  const toLogin = page.getByRole('link', { name: '请先登录后发表评论' })
  await expect(toLogin).toHaveAttribute(
    'href',
    `/login?next=${encodeURIComponent(`${path}#comments`)}`,
  )
})

test('an article without comments says so', async ({ page }) => {
  const [story] = await sql<{ id: number }>(
    `select id from story where kind = 'article' and status = 'published'
     and not exists (select from reader.comment where story_id = story.id) order by id limit 1`,
  )
  await page.goto(`/article/${story?.id}`)
  await expect(page.getByText('暂无评论，快来发表你的评论吧')).toBeVisible()
})

test('推荐视频 shows 20 cards with length, link and date', async ({ page }) => {
  await openArticle(page)
  const related = page.getByRole('complementary', { name: '推荐视频' })
  await expect(related.getByRole('heading', { name: '推荐视频', exact: true })).toBeVisible()
  const cards = related.getByRole('article')
  expect(await cards.count()).toBe(20)
  for (const card of await cards.all()) {
    await expect(card.locator('.chip')).toHaveText(/^(\d+:)?\d\d:\d\d$/)
    await expect(card.getByRole('link')).toHaveAttribute('href', /^\/video\/\d+$/)
    await expect(card.locator('time')).toHaveText(/^(刚刚|\d+(分钟|小时|天)前|\d{4}\/\d\d\/\d\d)$/)
  }
})

test('the body has the typography of Chinese text', async ({ page }) => {
  await openArticle(page)
  const style = await page.locator('.prose').evaluate((prose) => {
    const { fontSize, lineHeight, lineBreak, textAlign } = getComputedStyle(prose)
    return {
      fontSize,
      leading: parseFloat(lineHeight) / parseFloat(fontSize),
      lineBreak,
      textAlign,
    }
  })
  expect(style).toEqual({
    fontSize: '18px',
    leading: 1.75,
    lineBreak: 'strict',
    textAlign: 'start',
  })
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

for (const name of ['点赞', '收藏']) {
  test(`${name} while signed out leads to the login with the article as next`, async ({ page }) => {
    const path = await openArticle(page)
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(path)}`)
    await expect(page.getByRole('heading', { name: '登录', exact: true })).toBeVisible()
    await expect(page.locator('main input[name=next]').first()).toHaveValue(path)
  })
}

test('the login form ignores a next on another site', async ({ page }) => {
  for (const next of [
    '//example.com',
    'https://example.com',
    '/.//example.com',
    '/\\example.com',
  ]) {
    await page.goto(`/login?next=${encodeURIComponent(next)}`)
    await expect(page.locator('main input[name=next]').first()).toHaveValue('/')
  }
})

test('an article under /video is redirected to /article', async ({ page, request }) => {
  const path = await openArticle(page)
  const answer = await request.get(path.replace('article', 'video'), { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toBe(path)
})

for (const id of ['0', '01', '-1', '1.5', 'x', '2147483648', '99999999999']) {
  test(`/article/${id} answers 404`, async ({ request }) => {
    expect((await request.get(`/article/${id}`)).status()).toBe(404)
  })
}

test('a printed article has no navigation, buttons or comments', async ({ page }) => {
  await openArticle(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.prose')).toBeVisible()
  for (const selector of ['nav', '.tools', '.actions', '.comments', '.related']) {
    await expect(page.locator(selector).first()).toBeHidden()
  }
})
