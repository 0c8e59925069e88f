import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type Resolve, standalone } from './standalone'

export function toHtml(tree: Root, resolve: Resolve, base: string): string {
  return stringifier.stringify(standalone(tree, resolve, base))
}

const stringifier = unified().use(rehypeStringify).freeze()
