import type { Html, Paragraph, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** HTML becomes visible text, line by line, so that editors see that a tag has no effect. */
export function rawHtml() {
  return function transform(tree: Root): void {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined) return
      const isInline = parent.type === 'paragraph' || !FLOW.has(parent.type)
      const shown = isInline ? [{ ...node, type: 'text' as const }] : paragraphs(node)
      parent.children.splice(index, 1, ...(shown as typeof parent.children))
      return [SKIP, index + shown.length]
    })
  }
}

const FLOW = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

function paragraphs({ value, position }: Html): Paragraph[] {
  return value
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', children: lines(part), position }))
}

function lines(part: string): PhrasingContent[] {
  return part
    .trim()
    .split('\n')
    .flatMap((value, index) => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, value: value.trim() },
    ])
}
