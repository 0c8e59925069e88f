import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from 'playwright/test'
import { sql } from './signed-in'

/** A picture of the demo. */
export const picture = readFileSync('prisma/demo/images/bridge-noon.jpg')

export function editorPath(id: number): string {
  return `/desk/stories/${id}`
}

export async function newStory(body: string): Promise<number> {
  const [story] = await sql<{ id: number }>(
    `insert into story (title, body, column_slug) select '渡口的一天', $1, slug from "column" limit 1 returning id`,
    [body],
  )
  return story?.id ?? 0
}

/** Fails where the page's policy refuses something of the editor's. */
export async function openEditor(page: Page, id: number): Promise<void> {
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) throw new Error(message.text())
  })
  await page.goto(editorPath(id))
  await expect(editor(page)).toBeVisible()
}

export function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: '正文' })
}

export function field(page: Page): Locator {
  return page.locator('textarea[name=body]')
}

/** On wide screens it is there already. */
export async function showPreview(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '预览', exact: true })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
}

export async function choose(
  page: Page,
  files: { name: string; mimeType: string; buffer: Buffer }[],
) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '图', exact: true }).click()
  await (await chooser).setFiles(files)
}
