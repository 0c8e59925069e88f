import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { marksOf, type Source } from './as-typed'

/**
 * Numbers the footnotes in the order of their first reference. The numbers become their labels, so that ids
 * are unique. A definition to which nothing leads, or whose label is taken, stays in its place as it was typed.
 */
export function footnotes() {
  return function transform(tree: Root, file: Source): void {
    const found = definitionsIn(tree)
    if (found.length === 0) return
    const numbers = new Map<FootnoteDefinition, string>()
    const byLabel = new Map([...found].reverse().map((node) => [node.identifier, node]))
    const unused = new Set<FootnoteDefinition>()
    follow(tree)
    for (const definition of found) {
      if (numbers.has(definition)) continue
      unused.add(definition)
      follow(definition)
    }
    visit(tree, 'footnoteReference', (node, index, parent) => {
      const number = numbers.get(byLabel.get(node.identifier) as FootnoteDefinition)
      if (number) node.identifier = node.label = number
      else replace(parent, index, [{ type: 'text', value: marksOf(node, file).opening }])
    })
    for (const [definition, number] of numbers) definition.identifier = definition.label = number
    visit(tree, 'footnoteDefinition', (node, index, parent) => {
      if (!unused.has(node)) return
      replace(parent, index, withLabel(node, file))
      return index
    })

    /** Numbers what a node refers to, and what that refers to. */
    function follow(from: Nodes): void {
      const open = [from]
      for (const node of open) {
        for (const { identifier } of referencesIn(node)) {
          const definition = byLabel.get(identifier)
          if (!definition || numbers.has(definition) || unused.has(definition)) continue
          numbers.set(definition, String(numbers.size + 1))
          open.push(definition)
        }
      }
    }
  }
}

function definitionsIn(tree: Root): FootnoteDefinition[] {
  const found: FootnoteDefinition[] = []
  visit(tree, 'footnoteDefinition', (node) => void found.push(node))
  return found
}

/** Without those in definitions below it. */
function referencesIn(node: Nodes): FootnoteReference[] {
  const found: FootnoteReference[] = []
  visit(node, (child) => {
    if (child.type === 'footnoteDefinition' && child !== node) return SKIP
    if (child.type === 'footnoteReference') found.push(child)
    return undefined
  })
  return found
}

/** The content of a definition after its label. */
function withLabel(node: FootnoteDefinition, file: Source): FootnoteDefinition['children'] {
  const label = { type: 'text' as const, value: marksOf(node, file).opening }
  const [first, ...others] = node.children
  return first?.type === 'paragraph'
    ? [{ ...first, children: [label, ...first.children] }, ...others]
    : [{ type: 'paragraph', children: [label] }, ...node.children]
}

function replace(
  parent: Parents | undefined,
  index: number | undefined,
  nodes: Parents['children'],
): void {
  if (parent && index !== undefined) parent.children.splice(index, 1, ...(nodes as never[]))
}
