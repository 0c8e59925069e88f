import type { Page } from 'playwright/test'

/** As a reader's larger default text would; a style of the page's own, since its policy refuses others. */
export async function setTextSize(page: Page, pixels: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}px`
  }, pixels)
}
