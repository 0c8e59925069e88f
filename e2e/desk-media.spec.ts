/** The desk's library of pictures, and choosing from it. */
import { expect, type Locator, type Page, test } from 'playwright/test'
import sharp from 'sharp'
import { publishArticle, signInReader, sql } from './support/signed-in'

test('without script a picture is uploaded, chosen for a special, replaced and found where it is used', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  await signInReader(context, { role: 'editor' })
  const page = await context.newPage()
  const special = await newSpecial()
  await page.goto(special)
  await page.getByRole('link', { name: '从图片库选封面图片' }).click()
  await choose(page, '#ff0000')
  await page.getByLabel('图片描述').fill('清晨的渡口')
  await page.getByRole('button', { name: '上传图片' }).click()
  await expect(page).toHaveURL(new RegExp(`${special}\\?cover=photo.+#cover$`))
  const key = await page.getByRole('textbox', { name: '封面图片' }).inputValue()
  await page.getByRole('button', { name: '保存' }).click()

  await page.goto('/desk/media')
  await page.getByLabel('描述、说明或编号').fill('清晨的渡口')
  await page.getByRole('button', { name: '查找' }).click()
  await page.locator(`[data-key="${key}"]`).click()
  await expect(page.getByRole('region', { name: '用在' }).getByRole('link')).toHaveText(
    '渡口二十年',
  )
  const before = await page.locator('.media-whole img').getAttribute('src')
  await choose(page, '#0000ff')
  await page.getByRole('button', { name: '换上', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '已换上新的一份' })).toBeVisible()
  expect(await page.locator('.media-whole img').getAttribute('src')).not.toBe(before)
  await page.getByRole('button', { name: '删除图片' }).click()
  await expect(page.locator('#errors')).toContainText('专题《渡口二十年》')
  await context.close()
})

test('a press on the picture is its focus, and the crops of pages and shares follow', async ({
  page,
  context,
  request,
}) => {
  await signInReader(context, { role: 'editor' })
  const key = await upload(page, '#00aa00', { width: 400, height: 800 })
  const story = await publishArticle('焦点')
  await sql(`update story set cover = $2 where id = $1`, [idOf(story), key])
  await page.goto(`/desk/media/picture?key=${encodeURIComponent(key)}`)
  const whole = page.locator('.media-whole img')
  const box = await whole.boundingBox()
  await whole.click({ position: { x: (box?.width ?? 0) / 4, y: (box?.height ?? 0) - 2 } })
  await expect(page.getByLabel('焦点离左边（%）')).toHaveValue('25')
  await expect(page.locator('.media-wide img')).toHaveCSS('object-position', '100% 100%')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  const html = await (await request.get(story)).text()
  const [, image = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? []
  expect(image).toMatch(/\/image\/1200x675-25-(99|100)\//)
  expect((await request.get(new URL(image).pathname)).status()).toBe(200)
})

test('a picture is chosen in the form’s dialog by keys, and a dropped file takes its place', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  const key = await upload(page, '#112233', { width: 300, height: 200 })
  await page.goto(await newSpecial())
  // Before that the link leads to the library.
  await page.waitForFunction(() => customElements.get('picture-field') !== undefined)
  await page.getByRole('link', { name: '从图片库选封面图片' }).click()
  const dialog = page.getByRole('dialog', { name: '图片库' })
  await dialog.getByLabel('描述、说明或编号').fill(key)
  await page.keyboard.press('Enter')
  await expect(dialog.locator('.media-list a')).toHaveCount(1)
  await expect(dialog.locator('.media-list a')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const field = page.getByRole('textbox', { name: '封面图片' })
  await expect(field).toHaveValue(key)
  await expect(page.locator('.media-chosen')).toBeVisible()
  await drop(field, ['IMG_1.png'])
  const asked = page.getByRole('dialog', { name: '上传图片' })
  await asked.getByRole('button', { name: '暂不填写' }).click()
  await expect(field).toHaveValue(/^photo\//)
  await expect(field).not.toHaveValue(key)
})

test('pictures dropped on the library’s page are linked there, and what was typed stays', async ({
  page,
  context,
}) => {
  await signInReader(context, { role: 'editor' })
  await page.goto('/desk/media#uploading')
  const caption = page.getByLabel('图说')
  await caption.fill('清晨')
  await drop(page.locator('picture-drop'), ['IMG_1.png', 'IMG_2.png'])
  const asked = page.getByRole('dialog', { name: '上传图片' })
  for (const place of ['第 1 张', '第 2 张']) {
    await expect(asked).toContainText(place)
    await asked.getByRole('button', { name: '暂不填写' }).click()
  }
  const status = page.getByRole('status').filter({ hasText: '已上传' })
  await expect(status.getByRole('link')).toHaveText(['IMG_1.png', 'IMG_2.png'])
  await expect(caption).toHaveValue('清晨')
  await status.getByRole('link').last().click()
  await expect(page).toHaveURL(/\/desk\/media\/picture\?key=photo/)
})

test('after its last day a picture is on no page, and its address is gone', async ({
  page,
  context,
  request,
}) => {
  await signInReader(context, { role: 'editor' })
  const key = await upload(page, '#aa00aa', { width: 300, height: 200 })
  const story = await publishArticle('版权')
  await sql(`update story set body = '文 ' || $2, cover = $3 where id = $1`, [
    idOf(story),
    `\n\n![](${key})`,
    key,
  ])
  const html = async () => (await request.get(story)).text()
  await expect.poll(html).toContain(key)
  await sql(`update image set rights_until = now()::date - 2 where key = $1`, [key])
  await expect.poll(html).not.toContain(`/${key}`)
  expect(await html()).toContain('这张图片的使用期限已到')
  expect((await request.get(`/image/320/${key}.webp`)).status()).toBe(410)

  // Staff see what they decide about, nobody else.
  await page.goto(`/desk/media/picture?key=${encodeURIComponent(key)}`)
  const whole = page.locator('.media-whole img')
  await expect.poll(() => whole.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300)
  const address = (await whole.getAttribute('src')) ?? ''
  expect((await request.get(address)).status()).toBe(404)
})

async function newSpecial(): Promise<string> {
  const slug = `media-${Date.now()}`
  const [row] = await sql<{ id: number }>(
    `insert into special (slug, title) values ($1, '渡口二十年') returning id`,
    [slug],
  )
  return `/desk/specials/${row?.id}`
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '')
}

/** One that no other run has. */
function picture(background: string, size: { width: number; height: number }): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  return sharp({ create: { ...size, channels: 3, background, noise } })
    .png()
    .toBuffer()
}

async function drop(target: Locator, names: string[]): Promise<void> {
  const size = { width: 300, height: 200 }
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: [...(await picture('#445566', size))] })),
  )
  await target.evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer()
    for (const { name, bytes } of dropped)
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}

async function choose(page: Page, background: string): Promise<void> {
  const buffer = await picture(background, { width: 300, height: 200 })
  await page
    .getByLabel('图片文件')
    .setInputFiles({ name: 'IMG_0231.jpg', mimeType: 'image/png', buffer })
}

async function upload(
  page: Page,
  background: string,
  size: { width: number; height: number },
): Promise<string> {
  const buffer = await picture(background, size)
  await page.goto('/desk/media')
  await page
    .getByLabel('图片文件')
    .setInputFiles({ name: 'IMG_0231.jpg', mimeType: 'image/png', buffer })
  await page.getByRole('button', { name: '上传图片' }).click()
  await expect(page.getByRole('status').filter({ hasText: '图片已上传' })).toBeVisible()
  return new URL(page.url()).searchParams.get('key') ?? ''
}
