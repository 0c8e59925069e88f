import type { BlockContent, FootnoteDefinition, ListItem } from 'mdast'
import type { Word } from './word-lists'
import { nestItems } from './word-lists'
import { type Run, toPhrasing } from './phrasing'

export type Block = BlockContent | FootnoteDefinition

/** A paragraph of Word that says that it is an item of a list. */
export interface WordItem extends Word {
  type: 'wordItem'
  item: ListItem
}

/** Blocks in their order; what stands between them are paragraphs. */
export class Flow {
  #blocks: (Block | WordItem)[] = []
  #runs: Run[] = []

  addRun(run: Run): void {
    this.#runs.push(run)
  }

  /** Two line breaks in a row end a paragraph. */
  addBreak(): void {
    if (this.#runs.at(-1)?.node.type === 'break') this.endParagraph()
    else if (this.#runs.length > 0) this.addRun({ node: { type: 'break' }, marks: this.#marks() })
  }

  endParagraph(): void {
    const children = toPhrasing(this.#runs)
    this.#runs = []
    if (children.length > 0) this.#blocks.push({ type: 'paragraph', children })
  }

  addBlocks(...blocks: (Block | WordItem)[]): void {
    this.endParagraph()
    this.#blocks.push(...blocks)
  }

  /** Everything so far, with Word's paragraphs in lists. */
  blocks(): Block[] {
    this.endParagraph()
    return nestItems(this.#blocks)
  }

  #marks(): Run['marks'] {
    return this.#runs.at(-1)?.marks ?? { href: null, strong: false, emphasis: false, delete: false }
  }
}
