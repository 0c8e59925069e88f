/** What an editor sees of a row that is refused, in Studio on a database of its own. */
import { type Page, expect, test } from 'playwright/test'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'
import {
  cell,
  closeRefusal,
  deleteFirstRow,
  editCell,
  openStudio,
  refusal,
  save,
  scrollTo,
  showTable,
  startStudio,
  type Studio,
} from './support/studio'

let newsroom: Newsroom
let studio: Studio

test.describe.configure({ timeout: 180_000 })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  newsroom = await openNewsroom()
  const env = { DATABASE_URL: newsroom.databaseUrl, DATA_DIR: newsroom.dataDir }
  studio = await startStudio(env, ['--as', 'wang@example.org'])
  await newsroom.sql(`insert into image (key, width, height) values ('pier.jpg', 8, 6)`)
})

test.afterAll(async () => {
  await studio.stop()
  await newsroom.close()
})

test('Studio opens on the stories, newest first, title and status in sight, no _prisma_migrations', async ({
  browser,
}) => {
  await newsroom.publish({ title: '渡口' })
  await newsroom.publish({ title: '新的一篇' })
  const page = await openStudio(browser, studio)
  await expect(cell(page, 'title')).toHaveText('新的一篇')
  await page.setViewportSize({ width: 900, height: 900 })
  await cell(page, 'title').hover()
  await page.mouse.wheel(5000, 0)
  await expect(cell(page, 'title')).toBeInViewport()
  await expect(cell(page, 'status')).toBeInViewport()
  await page.getByRole('link', { name: 'partner_feed' }).click()
  await page.getByRole('link', { name: 'story', exact: true }).click()
  await expect(cell(page, 'title')).toHaveText('新的一篇')
  await expect(page.getByText('_prisma_migrations')).toHaveCount(0)
  await page.close()
})

const edit = (column: string, text: string) => async (page: Page) => {
  await editCell(page, cell(page, column), text)
  await save(page)
}

test.describe('a write that is refused shows its sentence', () => {
  const rows: [
    what: string,
    table: string,
    write: (page: Page) => Promise<void>,
    sentence: string,
  ][] = [
    [
      'no such column',
      'story',
      edit('column_slug', 'nosuch'),
      '栏目不存在：请填栏目的网址名，如 shixun。填的是“nosuch”。',
    ],
    ['no such picture', 'story', edit('cover', 'nosuch.jpg'), '封面图片不存在：请填图片的 key'],
    ['no title', 'story', edit('title', ' '), '发布前请填写标题'],
    ['a title too long', 'story', edit('title', '字'.repeat(201)), '标题最长200字'],
    [
      'a body on one line',
      'story',
      edit('body', '一。二。三。'),
      '正文原来有多行，这样保存换行会全部丢失',
    ],
    [
      'keywords that are no list',
      'story',
      edit('keywords', '港口，航运'),
      '“港口，航运”看不懂：多项要写成 ["港口","航运"]',
    ],
    [
      'a date that is none',
      'story',
      edit('published_at', '明天'),
      '“明天”不是日期和时间：请写成 2026-11-28 08:00。',
    ],
    [
      'a date that is none, in an empty cell',
      'story',
      edit('deleted_at', '明天'),
      '“明天”不是日期和时间',
    ],
    [
      '30 February',
      'story',
      edit('published_at', '2026-02-30 08:00'),
      '“2026-02-30 08:00”这个日期或时间不存在',
    ],
    [
      'a number that is none',
      'story',
      edit('front_position', '一'),
      '“一”看不懂：要填整数，如 3。',
    ],
    ['a number too large', 'story', edit('front_position', '99999'), '“99999”超出了范围'],
    [
      'a choice that is none, pasted',
      'story',
      pasteAfter('source_url', 'publish'),
      '没有“publish”这一项：请从单元格的列表里选一个。',
    ],
    ['an address taken', 'column', edit('slug', 'sea'), '网址名（slug）“sea”已经有了：请换一个'],
    ['a picture in use', 'image', deleteFirstRow, '图片 pier.jpg 还在这些稿件里：《渡口》'],
  ]
  let page: Page
  let story: number
  test.beforeAll(async ({ browser }) => {
    story = await newsroom.publish({ title: '渡口', body: '一。\n\n二。', cover: 'pier.jpg' })
    page = await openStudio(browser, studio, 'story')
  })
  test.afterAll(() => page.close())

  for (const [what, table, write, sentence] of rows) {
    test(what, async () => {
      const read = () => newsroom.sql('select * from story where id = $1', [story])
      const before = await read()
      await showTable(page, table)
      await write(page)
      await expect(refusal(page)).toContainText(sentence)
      expect(await read()).toEqual(before)
      await closeRefusal(page)
    })
  }
})

test('what was typed is stored: a list either way, a time of the site, and who edited', async ({
  browser,
}) => {
  await newsroom.sql(`
    create function public.note_editor() returns trigger language plpgsql as $$
    begin new.byline := current_setting('application_name'); return new; end $$;
    create trigger note_editor before update on story for each row execute function public.note_editor()`)
  const id = await newsroom.publish({ title: '潮汐' })
  const page = await openStudio(browser, studio)
  for (const [column, typed, stored] of [
    ['keywords', '["港口","航运"]', ['港口', '航运']],
    ['keywords', '{渡口,潮汐}', ['渡口', '潮汐']],
    ['front_position', '3', 3],
    ['published_at', '2026-11-20 08:30', new Date('2026-11-20T08:30:00+08:00')],
  ] as const) {
    await edit(column, typed)(page)
    await expect
      .poll(async () => (await newsroom.sql(`select * from story where id = ${id}`))[0]?.[column])
      .toEqual(stored)
  }
  const [row] = await newsroom.sql('select byline from story where id = $1', [id])
  expect(row).toEqual({ byline: 'wang@example.org' })
  await newsroom.sql('drop function public.note_editor() cascade')
  await page.close()
})

/** Pastes into the cell on the right of this one; Studio takes a paste where two cells are chosen. */
function pasteAfter(column: string, text: string) {
  return async (page: Page) => {
    await scrollTo(page, cell(page, column))
    await expect(async () => {
      await cell(page, column).click()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+ArrowRight')
      await page.evaluate((pasted) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      }, text)
      await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    await save(page)
  }
}
