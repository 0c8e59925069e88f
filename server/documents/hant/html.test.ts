import { beforeAll, expect, test } from 'vitest'
import { absolute } from '@/lib/http/origin'
import type { Dictionary } from '@/lib/hant/convert'
import { Forms } from '@/lib/hant/forms'
import { openCcForms } from '@/lib/hant/open-cc'
import { traditionalHtml } from './html'

let dictionary: Dictionary

beforeAll(async () => {
  dictionary = { terms: new Forms(), forms: await openCcForms() }
})

const converted = (html: string) => traditionalHtml(html, dictionary)

test.each([
  [
    '<!DOCTYPE html><html lang="zh-CN"><p>头发</p></html>',
    '<!DOCTYPE html><html lang="zh-Hant"><p>頭髮</p></html>',
  ],
  ['<h1>理头<wbr>发的<mark>干</mark>部</h1>', '<h1>理頭<wbr>髮的<mark>幹</mark>部</h1>'],
  ['<td>皇</td><td>后面</td>', '<td>皇</td><td>後面</td>'],
  ['<p>1 &lt; 2 &amp; 后面</p>', '<p>1 &lt; 2 &amp; 後面</p>'],
  ['<img alt="头发" src="/image/发.webp">', '<img alt="頭髮" src="/image/发.webp">'],
  [
    '<button aria-label="发表" title="后面" name="发" value="发">发</button>',
    '<button aria-label="發表" title="後面" name="发" value="发">發</button>',
  ],
  ['<input placeholder="搜索新闻" value="后">', '<input placeholder="搜索新聞" value="后">'],
  [
    '<copy-link done="链接已复制" url="/x">发</copy-link>',
    '<copy-link done="鏈接已複製" url="/x">發</copy-link>',
  ],
  [
    '<track label="中文字幕发" src="/media/发.vtt">',
    '<track label="中文字幕發" src="/media/发.vtt">',
  ],
])('%s', async (simplified, traditional) => {
  expect(await converted(simplified)).toBe(traditional)
})

test.each([
  '<pre><code>头发</code>头发</pre>',
  '<p><code>头发</code></p>',
  '<textarea name="text">头发</textarea>',
  '<script src="/assets/a.js">"头发"</script>',
  '<style>.a::after { content: "头发" }</style>',
  '<p lang="zh-Hans">头发<b lang="en">x</b><span>头发</span></p>',
  '<a hrefLang="zh-Hans" lang="zh-Hans" href="/article/1">简体</a>',
  '<link rel="alternate" hreflang="zh-Hans" href="/article/1">',
  '<form action="/api/story/1/like"><input type="hidden" name="next" value="/article/1"></form>',
  '<a href="#小标题发">#</a>',
  '<!-- 头发 -->',
  '<p>a < b</p>',
])('%s stays', async (html) => {
  expect(await converted(html)).toBe(html)
})

test('text after what stays is converted again', async () => {
  expect(await converted('<pre>发<b>发</b></pre>发<p lang="zh">发<img alt="发"></p>发')).toBe(
    '<pre>发<b>发</b></pre>發<p lang="zh">发<img alt="发"></p>發',
  )
})

test.each([
  ['/', '/hant'],
  ['/#main', '/hant#main'],
  ['/article/12', '/hant/article/12'],
  ['/article/12?a=1#comments', '/hant/article/12?a=1#comments'],
  ['/topic/%E6%B8%AF', '/hant/topic/%E6%B8%AF'],
  [absolute('/video/1'), absolute('/hant/video/1')],
  ['/login?next=%2Farticle%2F12%23comments', '/login?next=%2Fhant%2Farticle%2F12%23comments'],
  ['/login?next=%2Fme', '/login?next=%2Fme'],
  ['/login?next=%E6%2F', '/login?next=%E6%2F'],
  ['/login', '/login'],
  ['/search?q=a', '/search?q=a'],
  ['/me', '/me'],
  ['/feed.xml', '/feed.xml'],
  ['/hant/hot', '/hant/hot'],
  ['https://example.org/article/12', 'https://example.org/article/12'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('a link to %s leads to %s', async (from, to) => {
  expect(await converted(`<a class="a" href="${from}">a</a>`)).toBe(
    `<a class="a" href="${to}">a</a>`,
  )
})

test('the head names the rendition itself', async () => {
  const page = absolute('/article/12')
  const rendition = absolute('/hant/article/12')
  expect(
    await converted(
      `<title>头发</title><link rel="canonical" href="${page}"><meta property="og:url" content="${page}">` +
        '<meta property="og:locale" content="zh_CN"><meta name="description" content="头发">' +
        `<link rel="alternate" type="text/markdown" href="${page}.md">`,
    ),
  ).toBe(
    `<title>頭髮</title><link rel="canonical" href="${rendition}"><meta property="og:url" content="${rendition}">` +
      '<meta property="og:locale" content="zh_TW"><meta name="description" content="頭髮">' +
      `<link rel="alternate" type="text/markdown" href="${page}.md">`,
  )
})

test('structured data is converted, and publisher and site keep their addresses', async () => {
  const thing = (url: string, home: string, words: string, inLanguage: string, name: string) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `${url}#article`,
      headline: words,
      url,
      inLanguage,
      image: [absolute('/image/1/a.webp')],
      isPartOf: { '@id': absolute('/#website') },
      publisher: {
        '@type': 'NewsMediaOrganization',
        '@id': absolute('/#organisation'),
        name,
        url: absolute('/'),
      },
      itemListElement: [{ '@type': 'ListItem', position: 1, item: home }],
    })}</script>`
  const simplified = thing(absolute('/article/1'), absolute('/'), '头发\\u003c', 'zh-CN', '晓闻')
  const traditional = thing(
    absolute('/hant/article/1'),
    absolute('/hant'),
    '頭髮\\u003c',
    'zh-Hant',
    '曉聞',
  )
  expect(await converted(simplified)).toBe(traditional)
})

test('a long page is converted in turns', async () => {
  const page = '<p>后面有头发</p>'.repeat(20_000)
  let turns = 0
  const timer = setInterval(() => (turns += 1))
  expect(await converted(page)).toBe('<p>後面有頭髮</p>'.repeat(20_000))
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
})
