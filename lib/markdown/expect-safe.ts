import type { Nodes, Root } from 'hast'
import { expect } from 'vitest'

/** What may come out, written apart from schema.ts so that a slip there is seen here. */
const ATTRIBUTES: Record<string, string[]> = {
  ...{ p: [], blockquote: [], ul: [], ol: ['start'], li: [], pre: [], code: ['className'] },
  ...{ hr: [], br: [], em: [], strong: [], del: [] },
  ...{ h2: ['id'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'] },
  ...{ a: ['href', 'title', 'rel'], img: ['src', 'alt', 'title'], figure: [], figcaption: [] },
  ...{ 'video-embed': ['story'], div: ['className', 'tabIndex'] },
  ...{ table: [], thead: [], tbody: [], tr: [] },
  ...{ th: ['className', 'scope'], td: ['className'] },
}

/** For tests: fails on a node, tag, attribute, class or URL that isn't expected. Not recursive. */
export function expectSafe(tree: Root): void {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    expect(['root', 'element', 'text']).toContain(node.type)
    if ('children' in node) open.push(...node.children)
    if (node.type !== 'element') continue
    const { tagName, properties } = node
    expect(Object.keys(ATTRIBUTES)).toContain(tagName)
    const given = Object.keys(properties).filter((name) => properties[name] != null)
    for (const name of given) expect(ATTRIBUTES[tagName], tagName).toContain(name)
    if (tagName === 'a') expectHref(properties.href)
    if (tagName === 'img') expectKey(properties.src)
    if (tagName === 'video-embed') expect(Number.isSafeInteger(properties.story)).toBe(true)
    if (properties.id) expect(properties.id).toMatch(/^s-[^\s"'<>&]*$/)
    for (const name of [properties.className ?? []].flat()) {
      expect(name).toMatch(/^(?:table-scroll|align-(?:left|center|right)|language-\S+)$/)
    }
  }
}

/** As a browser would read it on our page. */
function expectHref(href: unknown): void {
  expect(href).toBeTypeOf('string')
  const url = new URL(String(href), 'https://xiaowen.example/story/1')
  expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
  const ours = url.host === 'xiaowen.example'
  if (!ours && url.protocol.startsWith('http')) expect(href).toMatch(/^https?:\/\/[^/]/)
}

function expectKey(src: unknown): void {
  const url = new URL(String(src), 'https://xiaowen.example/story/1')
  expect(url.href).toBe('https://xiaowen.example/story/' + encodeURI(String(src)))
}
