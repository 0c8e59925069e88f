import { expect, type Page, test } from 'playwright/test'
import { signIn } from './support/readers'
import { publishArticle, signInReader, sql } from './support/signed-in'
import { waitForClip, openArticle, openVideo, currentTime } from './support/stories'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a like while signed out is done after login', async ({ page, context }) => {
      const { address } = await signInReader(context)
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
  test(`${name} is set, survives a reload and is unset without leaving the page`, async ({
    page,
    context,
  }) => {
    await signInReader(context)
    const path = await publishArticle('渡口加开', 'open')
    await sql(
      `insert into reader.comment (story_id, text, state) values ($1, '好消息', 'approved')`,
      [Number(path.split('/').pop())],
    )
    await page.goto(path)
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

test('comments since the last visit are marked 新, and 个人中心 shows unread notifications', async ({
  page,
  context,
}) => {
  const { id } = await signInReader(context)
  const path = await publishArticle('渡口改道')
  const story = Number(path.split('/').pop())
  const comment = (text: string) =>
    sql(`insert into reader.comment (story_id, text, state) values ($1, $2, 'approved')`, [
      story,
      text,
    ])
  await comment('从前的话')
  const progressSaved = page.waitForResponse(/\/progress$/)
  await page.goto(path)
  await progressSaved
  await expect(page.locator('.comment')).toHaveCount(1)
  await expect(page.locator('[data-new]')).toHaveCount(0)
  const me = page.getByRole('link', { name: '个人中心', exact: true })
  await expect(me.locator('sup')).toBeHidden()

  await comment('刚来的话')
  await sql(`insert into reader.notification (account_id, kind) values ($1, 'warning')`, [id])
  // Polled without a browser, whose visit to the old page would count as the last one.
  await expect
    .poll(async () => (await page.request.get(path)).text(), { timeout: 10_000 })
    .toContain('刚来的话')
  await page.goto(path)
  await expect(page.locator('.comment', { has: page.locator('[data-new="新"]') })).toContainText(
    '刚来的话',
  )
  await expect(me.locator('sup')).toBeVisible()
})

test('a page requests no reader state when signed out, and less than 1 kB once when signed in', async ({
  page,
  context,
}) => {
  const requests: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) requests.push(request.url())
  })
  await openArticle(page)
  await page.waitForLoadState('networkidle')
  expect(requests).toEqual([])
  await signInReader(context)
  requests.length = 0
  const answered = page.waitForResponse(/\/api\/reader\?story=/)
  const path = await openArticle(page)
  const answer = await answered
  expect((await answer.body()).length).toBeLessThan(1024)
  await page.waitForLoadState('networkidle')
  expect(requests.filter((url) => url.includes('story='))).toHaveLength(1)
  expect(path).toBeTruthy()
})

test('progress is saved once after the reader state, without fetching the story again', async ({
  page,
  context,
}) => {
  await signInReader(context)
  const first = page.waitForResponse(/\/progress$/)
  const path = await openArticle(page)
  await first
  const paths: string[] = []
  page.on('request', (request) => paths.push(new URL(request.url()).pathname))
  const noted = page.waitForResponse(/\/progress$/)
  await page.reload()
  expect((await noted).status()).toBe(204)
  await page.waitForLoadState('networkidle')
  const relevant = paths.filter((each) => [path, '/api/reader', progressPath(path)].includes(each))
  expect(relevant).toEqual([path, '/api/reader', progressPath(path)])
})

test('a video resumes at its saved position, also on another device', async ({
  page,
  context,
  browser,
}) => {
  const { address } = await signInReader(context)
  const path = await openVideoSignedIn(page)
  const noted = page.waitForResponse(/\/progress$/)
  await seek(page, 3)
  expect((await noted).status()).toBe(204)
  // Before the next save is due: leaving the page saves the position.
  await seek(page, 7)
  await page.goto('/')
  await expect.poll(() => savedPosition(page, path)).toBe(7)

  const phone = await browser.newPage()
  await phone.goto('/login')
  await signIn(phone, address)
  await expect(phone).toHaveURL('/')
  await phone.goto(path)
  await waitForClip(phone)
  await expect.poll(() => currentTime(phone)).toBeGreaterThanOrEqual(7)
  await expect(phone.getByRole('button', { name: '从 00:07 继续' })).toBeVisible()
  await phone.goto('/me/history')
  await expect(phone.getByRole('main')).toContainText('00:07')
  await phone.close()
})

test('从头看 starts a video that would be resumed from its beginning', async ({
  page,
  context,
}) => {
  await signInReader(context)
  const path = await openVideoSignedIn(page)
  await seek(page, 20)
  await expect.poll(() => savedPosition(page, path)).toBe(20)
  await page.reload()
  await page.getByRole('button', { name: '从头看' }).click()
  await expect.poll(() => currentTime(page)).toBeLessThan(20)
  await expect.poll(() => currentTime(page)).toBeGreaterThan(0)
})

test('a video that was watched to its end starts from the beginning', async ({ page, context }) => {
  await signInReader(context)
  const path = await openVideoSignedIn(page)
  const length = await page.locator('video').first().evaluate(durationOf)
  await seek(page, length)
  await expect.poll(() => savedPosition(page, path)).toBe(Math.floor(length))
  await openVideoSignedIn(page)
  expect(await currentTime(page)).toBe(0)
})

/** Opens a video and waits for the reader's state and the video's metadata. Returns its path. */
async function openVideoSignedIn(page: Page): Promise<string> {
  const state = page.waitForResponse(/\/api\/reader\?story=/)
  const path = await openVideo(page)
  await (await state).finished()
  await waitForClip(page)
  return path
}

async function seek(page: Page, second: number): Promise<void> {
  const video = page.locator('video').first()
  await video.evaluate((each: HTMLVideoElement, to) => (each.currentTime = to), second)
}

/** The saved position in seconds. */
async function savedPosition(page: Page, path: string): Promise<number> {
  const answer = await page.request.get(`/api/reader?story=${path.split('/').pop()}`)
  return ((await answer.json()) as { story: { seconds: number } }).story.seconds
}

function durationOf(video: HTMLVideoElement): number {
  return video.duration
}

function progressPath(path: string): string {
  return `/api/story/${path.split('/').pop()}/progress`
}
