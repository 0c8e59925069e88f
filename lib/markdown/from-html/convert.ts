import type { Comment, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import { writeMarkdown } from '../document'
import { blocksOf, type Context } from './context'
import type { Block } from './flow'
import { Lost } from './lost'
import { unmarked } from './marks'
import { findNotes } from './notes'
import { newContext } from './walk'

export interface Converted {
  markdown: string
  /** What could not be kept, as sentences without their mark. */
  lost: string[]
}

/**
 * HTML that somebody copied from Word, WPS, 公众号 or a web page as our Markdown. All of its text is kept; what has no
 * Markdown, but for looks, is named. Throws a RangeError where elements are nested too deeply.
 */
export function convertHtml(html: string): Converted {
  const root = fromHtml(selected(html), { fragment: true })
  const lost = new Lost()
  const context = newContext(lost, findNotes(root))
  nameTextBoxes(root, lost)
  const content = root.children.filter((child) => child.type !== 'doctype')
  const blocks = [...blocksOf(content, unmarked, context), ...definitions(context)]
  startAtSecondLevel(blocks)
  return { markdown: writeMarkdown(blocks, true).trimEnd(), lost: lost.sentences() }
}

/** Clipboards mark what was selected in the page around it. */
function selected(html: string): string {
  const [, between] = /<!--\s*StartFragment\s*-->([^]*?)<!--\s*EndFragment\s*-->/i.exec(html) ?? []
  return between ?? html
}

/** Word writes text boxes where only Word looks: in comments. */
function nameTextBoxes(root: Root, lost: Lost): void {
  visit(root, 'comment', ({ value }: Comment) => {
    for (let i = 0; i < (value.match(/<v:textbox/gi) ?? []).length; i++) lost.add('textBox')
  })
}

function definitions(context: Context): Block[] {
  return [...context.notes.definitions].map(([{ children }, label]) => ({
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: blocksOf(children, unmarked, context),
  }))
}

/** The page's title is the first level. */
function startAtSecondLevel(blocks: Block[]): void {
  const headings: Heading[] = []
  visit({ type: 'root', children: blocks }, 'heading', (heading) => void headings.push(heading))
  const top = Math.min(...headings.map(({ depth }) => depth))
  for (const heading of headings)
    heading.depth = Math.min(6, heading.depth - top + 2) as Heading['depth']
}
