import { expect, type Page, test } from 'playwright/test'
import { publishArticle, signInReader, sql } from './support/signed-in'

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a switch in 设置 says what was changed in its own section', async ({ page, context }) => {
      await signInReader(context)
      await page.goto('/me/settings')
      const section = page.getByRole('region', { name: '每日邮件' })
      await section.getByRole('switch', { name: '每日邮件', checked: false }).click()
      await expect(section.getByRole('status')).toHaveText('每日邮件已开启。')
      await expect(section.getByRole('switch', { checked: true })).toBeInViewport()
    })

    test('a folder is made, renamed and removed, and the page says so', async ({
      page,
      context,
    }) => {
      await signInReader(context)
      await page.goto('/me/favourites/folders')
      await page.getByRole('textbox', { name: '收藏夹名称' }).fill('渡口')
      await page.getByRole('button', { name: '新建收藏夹' }).click()
      await expect(status(page, '收藏夹已新建')).toBeVisible()
      await page.getByRole('button', { name: '更多：渡口' }).click()
      await page.getByRole('textbox', { name: '“渡口”的新名称' }).fill('港口')
      await page.getByRole('button', { name: '改名 渡口' }).click()
      await expect(status(page, '收藏夹已改名')).toBeVisible()
      await page.getByRole('button', { name: '更多：港口' }).click()
      await page.getByRole('button', { name: '删除 港口' }).click()
      await expect(status(page, '收藏夹已删除')).toBeVisible()
    })

    test('what is taken from a list is said above it', async ({ page, context }) => {
      const { id } = await signInReader(context)
      const path = await publishArticle('渡口的灯')
      const story = Number(path.split('/').pop())
      await sql('insert into reader.favourite (account_id, story_id) values ($1, $2)', [id, story])
      await sql('insert into reader.history_entry (account_id, story_id) values ($1, $2)', [
        id,
        story,
      ])
      for (const [list, button, said] of [
        ['/me/favourites', '取消收藏', '已取消收藏。'],
        ['/me/history', '删除', '已从历史中删除。'],
      ] as const) {
        await page.goto(list)
        await page.getByRole('button', { name: '更多：渡口的灯' }).click()
        await page.getByRole('button', { name: `${button} 渡口的灯` }).click()
        await expect(status(page, said)).toBeVisible()
        await expect(page.getByRole('link', { name: '渡口的灯' })).toHaveCount(0)
      }
    })
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('不看此人 says whom, can be undone and leads back', async ({ page, context }) => {
    const path = await publishArticle('渡口闲聊', 'open')
    const author = await signInReader(context)
    await sql(
      `insert into reader.comment (story_id, account_id, text, state) values ($1, $2, '路过', 'approved')`,
      [Number(path.split('/').pop()), author.id],
    )
    await signInReader(context)
    await page.goto(path)
    await page.getByRole('button', { name: `更多：${author.nickname}的评论` }).click()
    await page.getByRole('button', { name: '不看此人' }).click()
    await expect(status(page, `已不看 ${author.nickname}。`)).toBeVisible()
    await expect(page.getByRole('link', { name: '回到刚才的页面' })).toHaveAttribute(
      'href',
      `${path}#comments`,
    )
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(status(page, '已恢复显示')).toBeVisible()
    await expect(page.getByText(author.nickname)).toHaveCount(0)
  })
})
