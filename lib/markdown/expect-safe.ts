import type { Nodes, Root } from 'hast'
import { expect } from 'vitest'

/** The allowed output, independent of schema.ts, so that tests catch a mistake there. */
const ATTRIBUTES: Record<string, string[]> = {
  ...{
    p: ['dir'],
    blockquote: ['dir'],
    ul: [],
    ol: ['start'],
    li: ['id', 'dir'],
    pre: [],
    code: ['className'],
  },
  ...{ hr: [], br: [], em: [], strong: [], del: [] },
  ...{
    h2: ['id', 'dir'],
    h3: ['id', 'dir'],
    h4: ['id', 'dir'],
    h5: ['id', 'dir'],
    h6: ['id', 'dir'],
  },
  ...{ sup: [], section: ['role', 'className', 'ariaLabelledBy'] },
  a: ['href', 'title', 'rel', 'id', 'role', 'ariaDescribedBy', 'ariaLabel'],
  ...{ img: ['src', 'alt', 'title'], figure: [], figcaption: [] },
  ...{ 'video-embed': ['story'], div: ['className', 'tabIndex'] },
  ...{ table: [], thead: [], tbody: [], tr: [] },
  ...{ th: ['className', 'scope', 'dir'], td: ['className', 'dir'] },
}

/** Fails on an unexpected node, tag, attribute, class or URL. Not recursive. */
export function expectSafe(tree: Root): void {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    expect(['root', 'element', 'text']).toContain(node.type)
    if ('children' in node) open.push(...node.children)
    if (node.type !== 'element') continue
    const { tagName, properties } = node
    expect(Object.keys(ATTRIBUTES)).toContain(tagName)
    const names = Object.keys(properties).filter((name) => properties[name] != null)
    for (const name of names) expect(ATTRIBUTES[tagName], tagName).toContain(name)
    if (tagName === 'a') expectHref(properties.href)
    if (tagName === 'img') expectKey(properties.src)
    if (tagName === 'video-embed') expect(Number.isSafeInteger(properties.story)).toBe(true)
    expect(['auto', 'rtl', undefined]).toContain(properties.dir)
    if (properties.id)
      expect(properties.id).toMatch(/^(?:s-[^\s"'<>&]*|n-fn(?:ref)?-[\d-]+|footnote-label)$/)
    for (const name of [properties.className ?? []].flat()) {
      expect(name).toMatch(/^(?:table-scroll|footnotes|align-(?:left|center|right)|language-\S+)$/)
    }
  }
}

/** Resolves the URL as a browser does on our page. */
function expectHref(href: unknown): void {
  expect(href).toBeTypeOf('string')
  const url = new URL(String(href), 'https://xiaowen.example/story/1')
  expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
  const isOwn = url.host === 'xiaowen.example'
  if (!isOwn && url.protocol.startsWith('http')) expect(href).toMatch(/^https?:\/\/[^/]/)
}

function expectKey(src: unknown): void {
  const url = new URL(String(src), 'https://xiaowen.example/story/1')
  expect(url.href).toBe('https://xiaowen.example/story/' + encodeURI(String(src)))
}
