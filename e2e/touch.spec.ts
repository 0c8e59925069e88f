/** Targets of a finger, and pages of one reader with large text. */
import { expect, type Page, test } from 'playwright/test'
import { ownPages } from './support/routes'
import { publishArticle, signInReader, sql } from './support/signed-in'
import { setTextSize } from './support/text-size'

/** Controls outside sentences. */
const CONTROLS = [
  '.masthead :is(a, button)',
  '.footer a',
  '.action-bar :is(a, button)',
  '.comment-tools :is(a, button)',
  '.comment-foot :is(a, button)',
  '.comment-time',
  '.story-column',
  '.pill',
  '.pager a',
  '.calendar a',
  '.search :is(input, button)',
  '.me-nav a',
  '.me-list .me-target',
  '.row-menu > button',
]

test('on a phone of 320 px every control outside sentences is 44 px wide and high', async ({
  page,
  context,
}) => {
  const { id } = await signInReader(context)
  const article = await publishArticle('渡口的灯')
  const story = Number(article.split('/').pop())
  await sql(
    `with written as (
       insert into reader.comment (story_id, account_id, text, state) values ($1, $2, '我在船上', 'approved'))
     insert into reader.subscription (account_id, keyword) values ($2, '渡口')`,
    [story, id],
  )
  await page.setViewportSize({ width: 320, height: 844 })
  const day = new Date().toISOString().slice(0, 7).replace('-', '/')
  const small: string[] = []
  for (const path of [
    '/',
    article,
    '/hot',
    '/search?q=港口',
    `/archive/${day}`,
    '/nowhere',
    '/me/subscriptions',
    '/me/favourites/folders',
    '/me/comments',
  ]) {
    await page.goto(path)
    small.push(...(await smallControls(page)).map((control) => `${path}: ${control}`))
  }
  expect(small).toEqual([])
})

function smallControls(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < 43.5
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => control.offsetWidth > 1 && isSmall(control.getBoundingClientRect()))
      .map(({ className, textContent, offsetWidth, offsetHeight }) =>
        [className, textContent, offsetWidth, offsetHeight].join(' '),
      )
  }, CONTROLS.join())
}

test('with text of 32 px no page of one reader scrolls sideways at 320 px', async ({
  page,
  context,
}) => {
  const { id } = await signInReader(context)
  await sql(
    "insert into reader.folder (account_id, name) values ($1, '二十个字的收藏夹名称一二三四五六')",
    [id],
  )
  await sql(
    'insert into reader.favourite (account_id, story_id) select $1, id from story limit 3',
    [id],
  )
  await page.setViewportSize({ width: 320, height: 844 })
  const wide: string[] = []
  for (const path of ownPages()) {
    await page.goto(path)
    await setTextSize(page, 32)
    for (const menu of (await page.locator('.row-menu [popover]').all()).slice(-1)) {
      await menu.evaluate((element: HTMLElement) => element.showPopover())
      const { x, width } = (await menu.boundingBox()) ?? { x: 0, width: 0 }
      if (x < 0 || x + width > 320) wide.push(`${path}: its menu from ${x} to ${x + width}`)
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (sideways > 0) wide.push(`${path}: ${sideways} px`)
  }
  expect(wide).toEqual([])
})
