import { expect, test } from 'playwright/test'
import { fields } from '@/lib/seo/testing/check'
import { readHead } from '@/lib/seo/testing/head'
import { sitemapEntries } from '@/lib/seo/testing/sitemap-rules'
import { html, publicPages } from './support/pages'
import { openArticle } from './support/stories'
import { instance, newsroom, setUpInstance } from './support/one-instance'

setUpInstance()

test.describe.configure({ timeout: 180_000 })

/** Characters that no text in traditional characters has. */
const SIMPLIFIED = /[头发们这说时为会国对个]/u

test('every public page has a rendition in traditional characters, and each names the other', async ({
  request,
  baseURL: origin,
}) => {
  const baseURL = origin ?? ''
  const pages = await publicPages(request)
  const comments = (pages.article ?? '').replace('article', 'comments')
  const existing = Object.entries({ ...pages, comments }).filter(
    ([name]) => !['missing', 'unknown'].includes(name),
  )
  for (const [name, path] of existing) {
    const [simplified, traditional] = [
      await html(request, path, 200),
      await html(request, hant(path), 200),
    ]
    expect(traditional, name).toContain('<html lang="zh-Hant"')
    const text = visibleText(traditional)
    expect(SIMPLIFIED.exec(text)?.[0], name).toBeUndefined()
    expect(text.length, name).toBe(visibleText(simplified).length)
    const heads = [readHead(simplified), readHead(traditional)]
    for (const { links } of heads)
      expect(
        links.filter(({ hrefLang, hreflang }) => hrefLang ?? hreflang),
        name,
      ).toEqual(heads[0]?.links.filter(({ hrefLang, hreflang }) => hrefLang ?? hreflang))
    const [own, other] = heads.map(
      ({ links }) => links.find(({ rel }) => rel === 'canonical')?.href,
    )
    expect(other, name).toBe(baseURL + hant((own ?? '').slice(baseURL.length) || '/'))
    const hreflangs = heads[0]?.links.filter(({ rel }) => rel === 'alternate') ?? []
    expect(
      hreflangs.map(({ href }) => href),
      name,
    ).toEqual(expect.arrayContaining([own, other]))
    expect(JSON.stringify(heads[1]?.things), name).not.toContain('"inLanguage":"zh-CN"')
  }
})

test('links of a rendition lead to renditions, and its forms and files are those of the page', async ({
  request,
}) => {
  const { article = '' } = await publicPages(request)
  const [simplified, traditional] = [
    await html(request, article),
    await html(request, hant(article)),
  ]
  for (const attribute of ['src', 'action'])
    expect(valuesOf(traditional, attribute)).toEqual(valuesOf(simplified, attribute))
  const links = new Set(valuesOf(traditional, 'href').filter((href) => href.startsWith('/hant')))
  expect(links.size).toBeGreaterThan(20)
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200)
})

test('the switch leads to the same page in the other script and back', async ({ page }) => {
  const path = await openArticle(page)
  await page.getByRole('link', { name: '繁體', exact: true }).click()
  await expect(page).toHaveURL(hant(path))
  await expect(page.getByRole('link', { name: '繁體', exact: true })).toBeHidden()
  await page.getByRole('link', { name: '简体', exact: true }).click()
  await expect(page).toHaveURL(path)
  await page.goto('/search?q=a')
  await expect(page.getByRole('link', { name: '繁體', exact: true })).toHaveCount(0)
})

test('a missing page, a withdrawn one and the wrong kind are answered as in simplified characters', async ({
  request,
}) => {
  const [article, gone] = [
    await newsroom.publish({ title: '头发' }),
    await newsroom.publish({ title: '后面' }),
  ]
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [gone])
  await expectShown(`/hant/article/${article}`, '頭髮')
  for (const path of [
    '/hant/nowhere',
    '/hant/article/2147483647',
    '/hant/search',
    '/hant/me',
    '/hant/feed.xml',
  ])
    expect(await html(request, path, 404), path).toContain('<html lang="zh-Hant"')
  await expectStatus(`/hant/article/${gone}`, 410)
  await newsroom.sql(`insert into redirect (path, target) values ('/article/99', $1)`, [
    `/article/${article}`,
  ])
  await expectStatus('/hant/article/99', 301)
  for (const [path, status] of [
    [`/hant/video/${article}`, 308],
    ['/hant/article/99', 301],
  ] as const) {
    const answer = await instance.get(path)
    expect(answer.status, path).toBe(status)
    expect(answer.headers.get('location'), path).toBe(`/hant/article/${article}`)
  }
})

test('a change of a story or of a term is seen in the rendition', async () => {
  const id = await newsroom.publish({ title: '范后的头发', keywords: ['渡轮'] })
  for (const path of [
    `/hant/article/${id}`,
    '/hant',
    '/hant/column/city',
    '/hant/topic/%E6%B8%A1%E8%BD%AE',
  ])
    await expectShown(path, '範後的頭髮')
  await newsroom.sql(`update story set title = '范后的面条' where id = $1`, [id])
  for (const path of [`/hant/article/${id}`, '/hant']) await expectShown(path, '範後的麵條')
  await newsroom.sql(`insert into hant_term (simplified, traditional) values ('范后', '范后')`)
  for (const path of [`/hant/article/${id}`, '/hant']) await expectShown(path, '范后的麵條')
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
  await expectShown('/hant', '范后的麵條', false)
})

test('sitemaps name both scripts of a page', async ({ request, baseURL }) => {
  const entries = sitemapEntries(await html(request, '/sitemap/pages.xml', 200))
  const columns = entries.find(({ loc }) => loc === `${baseURL}/columns`)
  expect(columns?.['xhtml:link']).toEqual(
    [
      ['zh-Hans', '/columns'],
      ['zh-Hant', '/hant/columns'],
    ].map(([language, path]) =>
      fields({ '@_rel': 'alternate', '@_hreflang': language, '@_href': `${baseURL}${path}` }),
    ),
  )
})

async function expectShown(path: string, text: string, present = true): Promise<void> {
  await expect
    .poll(async () => (await readText(path)).includes(text), { message: path })
    .toBe(present)
}

/** Without the marks of where a line may break. */
async function readText(path: string): Promise<string> {
  return (await (await instance.get(path)).text()).replaceAll('<wbr/>', '')
}

async function expectStatus(path: string, status: number): Promise<void> {
  await expect.poll(async () => (await instance.get(path)).status, { message: path }).toBe(status)
}

function hant(path: string): string {
  return path === '/' ? '/hant' : `/hant${path}`
}

function visibleText(page: string): string {
  const body = page.slice(page.indexOf('<body'))
  return body
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<(?:a|code)\b[^>]*(?:hreflang|hrefLang)[^>]*>[^<]*<\/a>/g, '')
    .replace(/<[^>]*>/g, '')
}

function valuesOf(page: string, attribute: string): string[] {
  return [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  )
}
