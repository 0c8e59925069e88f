/** Private pages, and a story with comments. */
import { expect, test } from 'playwright/test'
import { axeFaults } from './support/axe'
import { ownPages } from './support/routes'
import { publishArticle, signInReader, sql } from './support/signed-in'

/** Lists that have nothing. */
const newcomerPages = [
  '/me',
  '/me/history',
  '/me/favourites',
  '/me/subscriptions',
  '/me/comments',
  '/me/notifications',
]

const signedOutPages = ['/register', '/reset', '/reset/code', '/login/code']

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1280],
] as const) {
  test(`private pages have no axe violation and no overflow, ${colorScheme}, ${width} px`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(240_000)
    const options = { baseURL, colorScheme, bypassCSP: true, viewport: { width, height: 844 } }
    const signedOut = await browser.newContext(options)
    const editor = await browser.newContext(options)
    const newcomer = await browser.newContext(options)
    await signInReader(newcomer)
    const { id, nickname } = await signInReader(editor, { role: 'admin' })
    const { article, comment } = await createStoryWithComments(id, nickname)
    const story = article.split('/').pop() ?? ''
    const signedInPages = [
      article,
      `/comments/${story}`,
      `/comments/${story}/of/${comment}`,
      `/story/${story}/like`,
      `/story/${story}/favourite`,
      `/story/${story}/comments`,
      `/comment/${comment}/report`,
      `/comment/${comment}/removal`,
      ...ownPages(),
      '/desk',
      '/desk/comments',
      '/desk/complaints',
      '/desk/log',
      `/desk/readers/${id}`,
    ]
    const faults: string[] = []
    for (const [context, paths] of [
      [signedOut, signedOutPages],
      [newcomer, newcomerPages],
      [editor, signedInPages],
    ] as const) {
      const page = await context.newPage()
      // Such as a page that React found changed and drew anew.
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
      for (const path of paths) {
        const answer = await page.goto(path)
        if (answer?.status() !== 200) faults.push(`${path}: ${answer?.status()}`)
        for (const menu of (await page.locator('.row-menu [popover]').all()).slice(0, 1)) {
          await menu.evaluate((element: HTMLElement) => element.showPopover())
        }
        faults.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`))
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (overflow > 0) faults.push(`${path}: ${overflow} px too wide`)
      }
    }
    expect(faults).toEqual([])
    await Promise.all([signedOut, newcomer, editor].map((context) => context.close()))
  })
}

/** A story with a featured comment, an answer, waiting and rejected comments, and a reader's rows about it. */
async function createStoryWithComments(account: number, nickname: string) {
  const article = await publishArticle('渡口的一天', 'open')
  const story = Number(article.split('/').pop())
  const [head] = await sql<{ id: number }>(
    `insert into reader.comment (story_id, account_id, text, state, featured, editorial)
     values ($1, $2, '第一班船六点开', 'approved', true, true) returning id`,
    [story, account],
  )
  await sql(
    `with answer as (
       insert into reader.comment (story_id, account_id, parent_id, text, state, edited_at)
       values ($1, null, $3, $4, 'approved', now())),
     waiting as (
       insert into reader.comment (story_id, account_id, text, state)
       values ($1, $2, '等着审核', 'waiting'), ($1, $2, '没有通过', 'rejected')),
     kept as (insert into reader.favourite (account_id, story_id) values ($2, $1)),
     read as (insert into reader.history_entry (account_id, story_id) values ($2, $1)),
     told as (
       insert into reader.notification (account_id, kind, story_id, text) values ($2, 'correction', $1, '改了一处'))
     insert into reader.subscription (account_id, keyword) values ($2, '渡口')`,
    [story, account, head?.id, `@${nickname} 谢谢`],
  )
  return { article, comment: head?.id ?? 0 }
}
