/** 点赞, 收藏, 订阅, 历史 on pages that stay the same for everybody. */
import { expect, test } from 'playwright/test'
import { registerConfirmed, signIn } from './support/readers'
import { signedIn } from './support/signed-in'
import { clipReady, openArticle, openVideo, playedTo } from './support/stories'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a like that was begun signed out is done on return', async ({ page }) => {
      const { address } = await registerConfirmed(page)
      await page.context().clearCookies()
      const path = await openArticle(page)
      await page.getByRole('button', { name: '点赞', exact: true }).click()
      await expect(page).toHaveURL(`/login?next=${encodeURIComponent(path)}`)
      await signIn(page, address)
      await expect(page).toHaveURL(path)
      const id = path.split('/').pop() ?? ''
      const state = await page.request.get(`/api/reader?story=${id}`)
      expect(((await state.json()) as { story: { like: boolean } }).story.like).toBe(true)
      await page.goto(`/story/${id}/like`)
      await expect(page.getByRole('main').getByRole('button', { name: '取消点赞' })).toBeVisible()
    })
  })
}

test('a like is there and gone again without leaving the page', async ({ page, context }) => {
  await signedIn(context)
  const path = await openArticle(page)
  const like = page.getByRole('button', { name: '点赞', exact: true })
  await like.click()
  await expect(like).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(like).toHaveAttribute('aria-pressed', 'true')
  await like.click()
  await expect(like).toHaveAttribute('aria-pressed', 'false')
  await expect(page).toHaveURL(path)
})

test('who is signed out asks for nothing, who is signed in for less than 1 kB, once', async ({
  page,
  context,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url())
  })
  await openArticle(page)
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await signedIn(context)
  asked.length = 0
  const answered = page.waitForResponse(/\/api\/reader\?story=/)
  const path = await openArticle(page)
  const answer = await answered
  expect((await answer.body()).length).toBeLessThan(1024)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => url.includes('story='))).toHaveLength(1)
  expect(path).toBeTruthy()
})

test('a video goes on where it was left, on another device too', async ({ page, browser }) => {
  const { address } = await registerConfirmed(page)
  const path = await openVideo(page)
  const id = path.split('/').pop() ?? ''
  const answer = await page.request.post(`/api/story/${id}/progress`, {
    form: { seconds: '7' },
    headers: { accept: 'application/json' },
  })
  expect(answer.status()).toBe(204)
  const phone = await browser.newPage()
  await phone.goto('/login')
  await signIn(phone, address)
  await expect(phone).toHaveURL('/')
  await phone.goto(path)
  await clipReady(phone)
  await expect.poll(() => playedTo(phone)).toBeGreaterThanOrEqual(7)
  await phone.goto('/me/history')
  await expect(phone.getByRole('main')).toContainText('00:07')
  await phone.close()
})
