import type { Element, Nodes } from 'hast'
import { isBlockElement } from './block-elements'
import { type Context, walkChildren } from './context'
import type { Flow } from './flow'
import { handlers } from './handlers'
import { type Lost, nameLost } from './lost'
import { type Marks, marksIn, unmarked } from './marks'
import type { Notes } from './notes'
import { plainText } from './phrasing'
import { isHidden } from './style'
import { textContent } from './text-content'

export function newContext(lost: Lost, notes: Notes): Context {
  const context: Context = {
    lost,
    notes,
    isLeftOut: (node) => isLeftOut(node, context),
    walk: (node, marks, flow) => walk(node, marks, flow, context),
  }
  return context
}

function walk(node: Nodes, marks: Marks, flow: Flow, context: Context): void {
  if (node.type === 'text') {
    flow.addRun({ node: { type: 'text', value: plainText(node.value) }, marks })
  } else if (node.type === 'element' && !context.isLeftOut(node)) {
    walkElement(node, marksIn(node, marks), flow, context)
  }
}

function walkElement(node: Element, marks: Marks, flow: Flow, context: Context): void {
  const label = context.notes.references.get(node)
  const handler = handlers[node.tagName]
  if (label !== undefined) {
    flow.addRun({ node: { type: 'footnoteReference', identifier: label, label }, marks: unmarked })
  } else if (handler) {
    handler(node, marks, flow, context)
  } else if (isBlockElement(node)) {
    flow.endParagraph()
    walkChildren(node, marks, flow, context)
    flow.endParagraph()
  } else {
    walkChildren(node, marks, flow, context)
  }
}

function isLeftOut(node: Element, { lost, notes }: Context): boolean {
  if (NOT_SHOWN.test(node.tagName) || nameLost(node, lost)) return true
  if (notes.definitions.has(node) || notes.backlinks.has(node)) return true
  if (node.tagName === 'hr' && NOTES_LINE.test(String(node.properties.width ?? ''))) return true
  if (!isHidden(node)) return false
  if (textContent(node).trim() !== '') lost.add('hidden')
  return true
}

/** The line that Word draws above footnotes. */
const NOTES_LINE = /^33%$/
const NOT_SHOWN =
  /^(?:head|title|style|meta|link|base|template|xml|rp|col|colgroup|datalist|source|track|param|w:.*)$/
