/** 点赞, 收藏, 订阅, 历史 on pages that stay the same for everybody. */
import { expect, type Page, test } from 'playwright/test'
import { signIn } from './support/readers'
import { newArticle, signedIn, sql } from './support/signed-in'
import { clipReady, openArticle, openVideo, playedTo } from './support/stories'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a like that was begun signed out is done on return', async ({ page, context }) => {
      const { address } = await signedIn(context)
      await context.clearCookies()
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

for (const name of ['点赞', '关注评论']) {
  test(`${name} is there and gone again without leaving the page`, async ({ page, context }) => {
    await signedIn(context)
    const path = await openArticle(page)
    const button = page.getByRole('button', { name, exact: true })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    await expect(page).toHaveURL(path)
  })
}

test('comments since the last visit are marked in a word, a message beside 个人中心', async ({
  page,
  context,
}) => {
  const { id } = await signedIn(context)
  const path = await newArticle('渡口改道')
  const story = Number(path.split('/').pop())
  const comment = (text: string) =>
    sql(`insert into reader.comment (story_id, text, state) values ($1, $2, 'approved')`, [
      story,
      text,
    ])
  await comment('从前的话')
  const noted = page.waitForResponse(/\/progress$/)
  await page.goto(path)
  await noted
  await expect(page.locator('.comment')).toHaveCount(1)
  await expect(page.locator('[data-new]')).toHaveCount(0)
  const me = page.getByRole('link', { name: '个人中心', exact: true })
  await expect(me.locator('sup')).toBeHidden()

  await comment('刚来的话')
  await sql(`insert into reader.notification (account_id, kind) values ($1, 'warning')`, [id])
  // Asked for without a browser: a visit to the page as it was before would count as the last one.
  await expect
    .poll(async () => (await page.request.get(path)).text(), { timeout: 10_000 })
    .toContain('刚来的话')
  await page.goto(path)
  await expect(page.locator('.comment', { has: page.locator('[data-new="新"]') })).toContainText(
    '刚来的话',
  )
  await expect(me.locator('sup')).toBeVisible()
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

test('reading is noted once the state was asked for, and does not fetch the story again', async ({
  page,
  context,
}) => {
  await signedIn(context)
  const first = page.waitForResponse(/\/progress$/)
  const path = await openArticle(page)
  await first
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const noted = page.waitForResponse(/\/progress$/)
  await page.reload()
  expect((await noted).status()).toBe(204)
  await page.waitForLoadState('networkidle')
  const about = asked.filter((each) => [path, '/api/reader', actionOf(path)].includes(each))
  expect(about).toEqual([path, '/api/reader', actionOf(path)])
})

test('a video goes on where it was left, on another device too', async ({
  page,
  context,
  browser,
}) => {
  const { address } = await signedIn(context)
  const path = await openWatched(page)
  const noted = page.waitForResponse(/\/progress$/)
  await seek(page, 3)
  expect((await noted).status()).toBe(204)
  // Sooner than it is noted again: leaving does it.
  await seek(page, 7)
  await page.goto('/')
  await expect.poll(() => leftAt(page, path)).toBe(7)

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

test('a clip that was watched to its end starts at its beginning', async ({ page, context }) => {
  await signedIn(context)
  const path = await openWatched(page)
  const length = await page.locator('video').first().evaluate(lengthOf)
  await seek(page, length)
  await expect.poll(() => leftAt(page, path)).toBe(Math.floor(length))
  await openWatched(page)
  expect(await playedTo(page)).toBe(0)
})

/** A video with what this reader's browser knows of it: their state, and its length. Its path. */
async function openWatched(page: Page): Promise<string> {
  const state = page.waitForResponse(/\/api\/reader\?story=/)
  const path = await openVideo(page)
  await (await state).finished()
  await clipReady(page)
  return path
}

async function seek(page: Page, second: number): Promise<void> {
  const video = page.locator('video').first()
  await video.evaluate((each: HTMLVideoElement, to) => (each.currentTime = to), second)
}

/** Where the reader left the video, as it is kept. */
async function leftAt(page: Page, path: string): Promise<number> {
  const answer = await page.request.get(`/api/reader?story=${path.split('/').pop()}`)
  return ((await answer.json()) as { story: { seconds: number } }).story.seconds
}

function lengthOf(video: HTMLVideoElement): number {
  return video.duration
}

function actionOf(path: string): string {
  return `/api/story/${path.split('/').pop()}/progress`
}
