import type { Element } from 'hast'
import type { Heading, PhrasingContent } from 'mdast'
import { addressOf, fragmentOf } from './addresses'
import { attribute } from './attribute'
import { isBlockElement } from './block-elements'
import { blocksOf, type Context, type Handler, walkChildren } from './context'
import type { Flow } from './flow'
import { figure } from './figure'
import { list } from './lists'
import { type Marks, unmarked } from './marks'
import { pictureOf } from './pictures'
import { shifted } from './shifted'
import { table } from './tables'
import { textContent } from './text-content'
import { wordItemOf, withoutMark } from './word-lists'

/** What is more than its children, by the element's name. */
export const handlers: Record<string, Handler | undefined> = {
  a,
  blockquote,
  br: (_, __, flow) => flow.addBreak(),
  code: inlineCode,
  dt: (node, marks, flow, context) =>
    flow.addBlocks(...blocksOf(node.children, { ...marks, strong: true }, context)),
  figure,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: (_, __, flow) => flow.addBlocks({ type: 'thematicBreak' }),
  img,
  kbd: inlineCode,
  menu: list,
  ol: list,
  p: paragraph,
  pre,
  q: between('“', '”'),
  rt: between('（', '）'),
  samp: inlineCode,
  sub: shift,
  sup: shift,
  table,
  tt: inlineCode,
  ul: list,
}

function a(node: Element, marks: Marks, flow: Flow, context: Context): void {
  const { href } = node.properties
  const address = addressOf(href)
  // Names of places in the text that was copied lead nowhere here.
  const isLost = address === null && href !== undefined && fragmentOf(href) === null
  if (isLost && textContent(node).trim() !== '') context.lost.add('link')
  walkChildren(node, { ...marks, href: address ?? marks.href }, flow, context)
}

function blockquote(node: Element, marks: Marks, flow: Flow, context: Context): void {
  const children = blocksOf(node.children, marks, context)
  if (children.length > 0) flow.addBlocks({ type: 'blockquote', children })
}

function inlineCode(node: Element, marks: Marks, flow: Flow): void {
  const value = textContent(node).replace(/\s+/g, ' ').trim()
  if (value) flow.addRun({ node: { type: 'inlineCode', value }, marks })
}

function pre(node: Element, _: Marks, flow: Flow): void {
  const value = linesOf(node)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|\n+$/g, '')
  if (value.trim()) flow.addBlocks({ type: 'code', value })
}

/** Some editors write each line as a block, or as a `code` of its own. */
function linesOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type !== 'element' || child.tagName === 'br') return textContent(child)
      const isLine = isBlockElement(child) || child.tagName === 'code'
      return isLine ? linesOf(child).replace(/\n?$/, '\n') : linesOf(child)
    })
    .join('')
}

function img(node: Element, _: Marks, flow: Flow, { lost }: Context): void {
  const picture = pictureOf(node, lost)
  if (picture) flow.addRun({ node: picture, marks: unmarked })
}

function heading(node: Element, _: Marks, flow: Flow, context: Context): void {
  addHeading(Number(node.tagName[1]) as Heading['depth'], node, flow, context)
}

/** A heading of Word by its class too, and items of Word's lists. */
function paragraph(node: Element, marks: Marks, flow: Flow, context: Context): void {
  if (/\bMsoTitle\b/.test(attribute(node, 'className'))) return addHeading(1, node, flow, context)
  const item = wordItemOf(node)
  if (!item) return flow.addBlocks(...blocksOf(node.children, marks, context))
  const children = blocksOf(withoutMark(node).children, marks, context)
  flow.addBlocks({ type: 'wordItem', ...item, item: { type: 'listItem', spread: false, children } })
}

/** One line. What can't stand in a heading, such as a table, follows it. */
function addHeading(depth: Heading['depth'], node: Element, flow: Flow, context: Context): void {
  const blocks = blocksOf(node.children, unmarked, context)
  const lines = blocks.filter((block) => block.type === 'paragraph')
  const others = blocks.filter((block) => block.type !== 'paragraph')
  const children = lines
    .flatMap((line, i): PhrasingContent[] => [
      ...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
      ...line.children,
    ])
    .map((part) => (part.type === 'break' ? { type: 'text' as const, value: ' ' } : part))
    .flatMap((part) => (part.type === 'strong' ? part.children : [part]))
  flow.addBlocks(...(children.length > 0 ? [{ type: 'heading' as const, depth, children }] : []))
  flow.addBlocks(...others)
}

/** Superscripts that Unicode has, such as the ² of m²; others stand in the line. */
function shift(node: Element, marks: Marks, flow: Flow, context: Context): void {
  const value = shifted(textContent(node), node.tagName)
  const isPlain = node.children.every(({ type }) => type === 'text')
  if (value === null || !isPlain) return walkChildren(node, marks, flow, context)
  flow.addRun({ node: { type: 'text', value }, marks })
}

function between(opening: string, closing: string): Handler {
  return (node, marks, flow, context) => {
    flow.addRun({ node: { type: 'text', value: opening }, marks })
    walkChildren(node, marks, flow, context)
    flow.addRun({ node: { type: 'text', value: closing }, marks })
  }
}
