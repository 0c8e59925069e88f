/** 首页 and 快讯横幅 at the desk. */
import { expect, type Page, test } from 'playwright/test'
import { publishArticle, publishOldArticle, signInReader, sql } from './support/signed-in'

test.describe.configure({ mode: 'serial' })
// Those far ahead are of e2e/support/desk-content.ts.
test.afterEach(() => sql(`delete from home_slot where show_from < now() + interval '100 days'`))
test.beforeAll(() => sql('delete from banner'))
test.afterAll(() => sql('delete from banner'))

/** Published long ago, so that the home page doesn't show it by itself. */
async function publishOld(title: string): Promise<number> {
  return Number((await publishOldArticle(title)).split('/').pop())
}

const lead = (page: Page) => page.locator('.front .card').first()

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a story is found, placed with its own title, moved, changed, previewed and taken off', async ({
    page,
    context,
  }) => {
    await signInReader(context, { role: 'editor' })
    const word = `雾中渡口${Date.now()}`
    const id = await publishOld(word)
    await page.goto('/desk/home')
    await page.getByLabel('标题里的词或编号').fill(word)
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('link', { name: `选这篇：${word}` }).click()
    await expect(page.getByLabel('稿件', { exact: true })).toHaveValue(String(id))
    await page.getByLabel('位置', { exact: true }).fill('9')
    await page.getByRole('button', { name: '放上去' }).click()
    await expect(page.locator('#errors')).toContainText('位置要在区块之内')
    await page.getByLabel('位置', { exact: true }).fill('2')
    await page.getByLabel('首页标题').fill('清晨有雾')
    await page.getByRole('button', { name: '放上去' }).click()
    await expect(page.getByRole('status')).toHaveText('已放上首页。')
    await expect(page.locator('[data-place="2"]').first()).toContainText('清晨有雾')

    await page.getByRole('button', { name: '上移：清晨有雾' }).click()
    await expect(page.locator('[data-place="1"]').first()).toContainText('清晨有雾')
    await page.goto('/')
    await expect(lead(page)).toContainText('清晨有雾')

    await page.goto('/desk/home')
    await page.getByRole('link', { name: '修改首页位置：清晨有雾' }).click()
    await page.getByLabel('撤下时间').fill('2020-01-01T08:00')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.locator('#errors')).toContainText('撤下时间须晚于上架时间')
    await page.getByLabel('撤下时间').fill('')
    await page.getByLabel('首页标题').fill('雾散了')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('status')).toHaveText('首页位置已修改。')

    await page.getByRole('link', { name: '看明早 8 点的首页' }).click()
    await expect(page.locator('.preview-band')).toContainText('08:00 的首页')
    await expect(lead(page)).toContainText('雾散了')
    await page.getByLabel('什么时候的首页').fill('2020-01-01T09:00')
    await page.getByRole('button', { name: '看这个时候的' }).click()
    await expect(page.locator('.preview-band')).toContainText('2020-01-01 09:00')
    await expect(page.getByText('雾散了')).toHaveCount(0)

    await page.goto('/desk/home')
    await page.getByRole('button', { name: '从首页撤下：雾散了' }).click()
    await expect(page.getByRole('status')).toHaveText('已从首页撤下。')
    await page.goto('/')
    await expect(page.getByText('雾散了')).toHaveCount(0)
    const verbs = await sql(
      `select verb from newsroom.audit_entry where subject like 'slot/%' order by id desc limit 4`,
    )
    expect(verbs.map((row) => (row as { verb: string }).verb)).toEqual([
      'endSlot',
      'changeSlot',
      'moveSlot',
      'placeStory',
    ])
  })

  test('a place that is taken at that time is refused in words, and what was typed stays', async ({
    page,
    context,
  }) => {
    await signInReader(context, { role: 'editor' })
    const [first, second] = [await publishOld('先放上的'), await publishOld('后放上的')]
    await sql('insert into home_slot (story_id) values ($1)', [first])
    await page.goto(`/desk/home?story=${second}`)
    await page.getByLabel('首页标题').fill('另一个题')
    await page.getByRole('button', { name: '放上去' }).click()
    await expect(page.locator('#errors')).toContainText('首页同一位置同一时间只能放一篇')
    await expect(page.getByLabel('首页标题')).toHaveValue('另一个题')
  })

  test('a bar is put up and taken down', async ({ page, context }) => {
    await signInReader(context, { role: 'editor' })
    const path = await publishArticle('台风的消息')
    await page.goto('/desk/banner')
    await page.getByLabel('文字').fill('字'.repeat(41))
    await page.getByRole('button', { name: '放上去' }).click()
    await expect(page.locator('#errors')).toContainText('文字最多 40 字')
    await page.getByLabel('文字').fill('台风登陆')
    await page.getByLabel('链接').fill(path)
    await page.getByRole('button', { name: '放上去' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: '台风登陆' })).toContainText(
      '正在显示',
    )
    const hasBar = async () =>
      (await (await page.request.get(path)).text()).includes('<aside id="breaking"')
    await expect.poll(hasBar).toBe(true)
    await page.goto('/columns')
    const bar = page.getByRole('complementary', { name: '快讯' })
    await expect(bar).toBeVisible()
    expect((await bar.boundingBox())?.y).toBe(0)
    await bar.getByRole('link', { name: '台风登陆' }).click()
    await expect(page).toHaveURL(path)
    await expect(bar).toBeVisible()

    await page.goto('/desk/banner')
    await page.getByRole('button', { name: '马上撤下：台风登陆' }).click()
    await expect(page.getByRole('status')).toHaveText('横幅已撤下。')
    await expect.poll(hasBar).toBe(false)
  })
})

test('a story is dragged to another place, and changes it with the one that stands there', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const [first, second] = [await publishOld('第一位的'), await publishOld('第三位的')]
  await sql('insert into home_slot (story_id, place) values ($1, 1), ($2, 3)', [first, second])
  await page.goto('/desk/home')
  const front = page.locator('[data-block="front"]')
  await front
    .locator('[data-slot]')
    .filter({ hasText: '第一位的' })
    .dragTo(front.locator('[data-place="3"] .home-place'))
  await expect(front.locator('[data-place="3"]')).toContainText('第一位的')
  await expect(front.locator('[data-place="1"]')).toContainText('第三位的')
})
