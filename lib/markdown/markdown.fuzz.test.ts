/** Whatever a body is made of: it is drawn, safely, and no word of it vanishes. */
import type { Nodes } from 'hast'
import { expect, test } from 'vitest'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { excerpt } from './excerpt'
import { expectSafe } from './expect-safe'
import { toHtml } from './html'
import { parseBody } from './parse-body'
import { parseMarkdown } from './parse'
import { hostileBody } from './testing/hostile-body'

test(
  'no body breaks a page',
  () =>
    fuzz(hostileBody, (source) => {
      const tree = parseMarkdown(source)
      expectSafe(tree)
      const nothing = { image: () => null, video: () => null }
      expect(toHtml(tree, nothing, 'https://here.example/article/1')).not.toContain('\0')
      expect(excerpt(source, 100).isWellFormed()).toBe(true)
      expect(parseBody(source).pieces).toBeInstanceOf(Array)
      const seen = textOf(tree)
      const missing = [...source.matchAll(/字\d+字/g)].filter(([word]) => !seen.includes(word))
      expect(missing.map(([word]) => word)).toEqual([])
    }),
  FUZZ_TIMEOUT,
)

/** With what attributes hold. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  const own =
    node.type === 'element'
      ? Object.values(node.properties).map((value) => decoded(String(value)))
      : []
  return [...own, ...('children' in node ? node.children.map(textOf) : [])].join(' ')
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
