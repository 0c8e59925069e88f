import type { Root } from 'hast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { expectSafe } from './expect-safe'
import { toHtml } from './html'
import { parseMarkdown } from './parse'

/** URLs that run code or leave our origin, disguised in different ways. */
const TARGETS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'JAVASCRIPT://%0aalert(1)',
  'javascript://example.com/%0aalert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  'javascript&#0000058;alert(1)',
  'java&#115;cript:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  '&#x0000006A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3a;alert(1)',
  'java&Tab;script:alert(1)',
  'java&#9;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'java&#10;script:alert(1)',
  'java&#13;script:alert(1)',
  'java&#0;script:alert(1)',
  '&#1;javascript:alert(1)',
  '&#14;javascript:alert(1)',
  '&nbsp;javascript:alert(1)',
  '&#8232;javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u0000script:alert(1)',
  'java\u0001script:alert(1)',
  'java\u000bscript:alert(1)',
  'java\u00adscript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\u202ejavascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  '\u3000javascript:alert(1)',
  'javascript\u200b:alert(1)',
  'javascript\uff1aalert(1)',
  'ｊavascript:alert(1)',
  'javaſcript:alert(1)',
  'javascript\\:alert(1)',
  '\\javascript:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript:alert(1)',
  '%01javascript:alert(1)',
  'javascript:%61lert%281%29',
  'javascript:"onmouseover=alert(1)',
  '<javascript:alert(1)>',
  '< javascript:alert(1)>',
  '<java\tscript:alert(1)>',
  '<\tjavascript:alert(1)>',
  'vbscript:msgbox(1)',
  'VBScript:msgbox(1)',
  'vb&#115;cript:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'DATA:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+',
  'data&colon;text/html,x',
  'da&Tab;ta:text/html,x',
  'blob:https://xiaowen.example/1',
  'filesystem:https://xiaowen.example/temporary/1',
  'file:///etc/passwd',
  'about:blank',
  'view-source:https://example.com',
  'jar:https://example.com!/x',
  'feed:javascript:alert(1)',
  'intent://scan/#Intent;scheme=zxing;end',
  'ms-word:ofe|u|https://example.com/a.docx',
  'weixin://dl/chat',
  'ftp://example.com/a',
  'ws://example.com/a',
  '//example.com/a',
  '///example.com/a',
  '/\\example.com/a',
  '\\\\example.com/a',
  '/&Tab;/example.com/a',
  '/&#92;example.com',
  '<//example.com>',
  'https:example.com',
  'https:/example.com',
  'http:\\\\example.com',
  'https://',
  'https://[',
  'https://a b',
  'mailto:',
  'tel:',
  ':alert(1)',
  '..//example.com',
  'relative/path',
  '?javascript:alert(1)',
]

/** Targets that are escaped to paths of our origin and may stay links. */
const HARMLESS = new Set(['/\\example.com/a', '/&Tab;/example.com/a', '/&#92;example.com'])

const MARKUP = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//example.com/x.js></ScRiPt>',
  '<script\n>alert(1)</script\n>',
  '<<script>alert(1)//<</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" style="position:fixed">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,x"></object>',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="/" onclick="alert(1)">a</a>',
  '<form action="javascript:alert(1)"><button>a</button></form>',
  '<button formaction="javascript:alert(1)">a</button>',
  '<base href="https://example.com/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="https://example.com/x.css">',
  '<style>@import "https://example.com/x.css"</style>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<video-embed story="1" onclick="alert(1)"></video-embed>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '<!DOCTYPE html [<!ENTITY x "y">]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '`<script>alert(1)</script>`',
  '```"><script>alert(1)</script>\n<script>\n```',
  '``` onclick=alert(1)\na\n```',
  '```js" onclick="alert(1)\na\n```',
  '    <script>alert(1)</script>',
  '# <img src=x onerror=alert(1)> "\'',
  '# constructor\n\n# __proto__',
  '| <script>alert(1)</script> | " onclick="alert(1) |\n|:-:|--:|\n| <img src=x onerror=alert(1)> | a |',
  '[a](/b "\\" onclick=\\"alert(1)")',
  '[a](/b \'" onclick="alert(1)\')',
  '[a](/b&quot;onclick=&quot;alert(1))',
  '![" onerror="alert(1)](a.jpg "\\" onerror=\\"alert(1)")',
  '![<script>alert(1)</script>](a.jpg)',
  '![a](a.jpg" onerror="alert(1))',
  '![a](a.jpg&quot;onerror=alert(1))',
  '![a](../../etc/passwd)',
  '![a](a/../../b.jpg)',
  '![a](a/%2e%2e/b.jpg)',
  '![a](%2Fetc%2Fpasswd)',
  '![a](//example.com/a.jpg)',
  '![a](\\\\example.com\\a.jpg)',
  '![a](.hidden.jpg)',
  '![a](a.jpg?x=1#y)',
  '![a](a%00.jpg)',
  '![a](%E0%A4%A)',
  '![<script>alert(1)</script>](video:1)',
  '![a](video:1 "\\" onclick=\\"alert(1)")',
  '![a](video:javascript)',
  '![a](video:1%22onclick=)',
  '[![a](javascript:alert(1))](javascript:alert(1))',
  '[![a](https://example.com/a.jpg)](/b)',
  '[a *[b](javascript:alert(1))* c](javascript:alert(2))',
  '[a]: javascript:alert(1)\n\n[a] [b][a] ![c][a]',
  '[__proto__]: javascript:alert(1)\n\n[__proto__] [constructor]',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '<javascript:alert(1)@example.com>',
  '<a@example.com?subject=<script>>',
]

test.each(TARGETS)('no link or image leads to %j', (target) => {
  const tree = parseMarkdown(
    `[读](${target}) ![读](${target})\n\n![读](${target})\n\n[读][a]\n\n<${target}>\n\n[a]: ${target}`,
  )
  expectSafe(tree)
  expectSafe(convertForFeed(tree))
  if (!HARMLESS.has(target)) expect(hrefs(tree)).toEqual([])
  expect(toString(tree)).toContain('读')
})

test.each(MARKUP)('the output of %j is safe', (source) => {
  const tree = parseMarkdown(source)
  expectSafe(tree)
  const html = toHtml(tree, { image: (key) => `/i/${key}`, video: (id) => `/v/${id}` }, ORIGIN)
  expect(html.replace(/<\/?[a-z][a-z\d-]*(?: [a-z]+="[^"]*")*>/g, '')).not.toContain('<')
})

test('a script tag is shown as text', () => {
  expect(toString(parseMarkdown('前<script>alert(1)</script>后'))).toBe(
    '前<script>alert(1)</script>后',
  )
})

const ORIGIN = 'https://xiaowen.example'

function hrefs(tree: Root): unknown[] {
  const found: unknown[] = []
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') found.push(properties.href)
  })
  return found
}

/** Also converts the tree for a feed, which must not throw. */
function convertForFeed(tree: Root): Root {
  toHtml(tree, { image: () => null, video: () => null }, ORIGIN)
  return tree
}
