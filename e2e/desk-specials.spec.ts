import { expect, test } from 'playwright/test'
import { publishArticle, signInReader, sql } from './support/signed-in'

test.use({ javaScriptEnabled: false })

test('a special is made and its sections put in order, without script', async ({
  page,
  context,
}) => {
  test.slow()
  await signInReader(context, { role: 'editor' })
  const slug = `ferry-${Date.now()}`
  await publishArticle('渡口复航')
  await page.goto('/desk/specials')
  await page.getByLabel('标题', { exact: true }).fill('渡口二十年')
  await page.getByLabel('网址名').fill('Not good')
  await page.getByRole('button', { name: '新建' }).click()
  await expect(page.locator('#errors')).toContainText('网址名')
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('渡口二十年')
  await page.getByLabel('网址名').fill(slug)
  await page.getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '渡口二十年' })).toBeVisible()

  await page.getByLabel('导语').fill('从一条木船说起。\n\n## 二十年')
  await page.getByRole('textbox', { name: '封面图片' }).fill('none.jpg')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.locator('#errors')).toContainText('没有这张图片')
  await page.getByRole('textbox', { name: '封面图片' }).fill('')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已保存。' })).toBeVisible()

  await page.getByLabel('种类').selectOption('keyword')
  await page.getByRole('button', { name: '添加分组' }).click()
  await expect(page.locator('#errors')).toContainText('按关键词的分组须填写关键词')
  await page.getByLabel('关键词').fill('渡口')
  await page.getByRole('button', { name: '添加分组' }).click()
  await expect(page.getByText('这个分组自动收带关键词的最新稿件')).toBeVisible()
  await page.getByRole('link', { name: '回到专题' }).click()
  await page.getByLabel('分组标题').fill('人物')
  await page.getByRole('button', { name: '添加分组' }).click()
  await page.getByRole('link', { name: '回到专题' }).click()
  await page.getByRole('button', { name: '上移：人物' }).click()
  const sections = page.getByRole('region', { name: '分组', exact: true }).getByRole('listitem')
  await expect(sections.first()).toContainText('人物')
  await expect(sections.last()).toContainText('渡口')
})

test('a special is filled, published and hidden, without script', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  const slug = `ferry-${Date.now()}`
  const [first, second] = [await publishArticle('渡口复航'), await publishArticle('船员的一天')]
  const [made] = await sql<{ id: number; section: number }>(
    `with made as (
       insert into special (slug, title, introduction) values ($1, '渡口二十年', E'从一条木船说起。\n\n## 二十年')
       returning id)
     insert into special_section (special_id, title) select id, '人物' from made
     returning id as section, special_id as id`,
    [slug],
  )
  const special = `/desk/specials/${made?.id}`
  await page.goto(`${special}/sections/${made?.section}`)
  for (const path of [first, second]) {
    await page.getByRole('textbox', { name: '稿件' }).fill(path.replace(/^.*\//, ''))
    await page.getByRole('button', { name: '添加', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: '已保存。' })).toBeVisible()
  }
  await page.getByRole('button', { name: '上移：船员的一天' }).click()
  const stories = page.getByRole('region', { name: '稿件' }).getByRole('listitem')
  await expect(stories.first()).toContainText('船员的一天')
  await page.getByRole('link', { name: '修改：船员的一天' }).click()
  await page.getByLabel('专题里的标题').fill('船员老李的一天')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(stories.first()).toContainText('船员老李的一天')
  await page.getByRole('button', { name: '移除：渡口复航' }).click()
  await expect(stories).toHaveCount(1)

  await page.getByRole('link', { name: '回到专题' }).click()
  await page.getByRole('button', { name: '发布专题' }).click()
  await page.getByRole('link', { name: '看页面' }).click()
  await expect(page).toHaveURL(`/special/${slug}`)
  await expect(page.getByRole('heading', { level: 1, name: '渡口二十年' })).toBeVisible()
  await expect(page.locator('.special-intro h2')).toHaveText('二十年')
  await expect(page.getByRole('link', { name: '船员老李的一天' })).toBeVisible()
  await page.goto(second)
  await page.getByRole('link', { name: '专题：渡口二十年' }).click()
  await expect(page).toHaveURL(`/special/${slug}`)

  await page.goto(special)
  await page.getByRole('button', { name: '撤下专题' }).click()
  await expect(page.getByRole('status').filter({ hasText: '专题已撤下。' })).toBeVisible()
  expect((await page.request.get(`/special/${slug}`)).status()).toBe(404)
})

test('views are shown by column, author and story, without script', async ({ page, context }) => {
  await signInReader(context, { role: 'editor' })
  const [story] = await sql<{ id: number }>(
    `insert into story (status, title, body, column_slug, byline)
     select 'published', '读得最多的一篇', '正文。', slug, '统计员' from "column" order by position limit 1
     returning id`,
  )
  await sql(
    `insert into listing.story_views (story_id, hour, views)
     values ($1, date_trunc('hour', now()), 123456), ($1, date_trunc('hour', now()) - interval '3 days', 7)`,
    [story?.id],
  )
  await sql('select listing.rank_views()')
  await page.goto('/desk')
  await page.getByRole('link', { name: '统计' }).click()
  await expect(page.getByRole('link', { name: '今天' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: '7 天' }).click()
  const authors = page.getByRole('table', { name: '按作者' })
  await expect(authors.getByRole('row', { name: /统计员/ })).toContainText('123,463')
  await page.getByText('逐日的数字').click()
  await expect(page.getByRole('table', { name: '逐日' }).getByRole('row')).toHaveCount(8)
  await page
    .getByRole('table', { name: '最多阅读' })
    .getByRole('link', { name: '读得最多的一篇' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('阅读：《读得最多的一篇》')
  const days = page.getByRole('table', { name: '逐日' }).getByRole('row')
  await expect(days).toHaveCount(31)
  await expect(days.nth(1)).toContainText('123,456')
  await expect(days.nth(4)).toContainText('7')
})
