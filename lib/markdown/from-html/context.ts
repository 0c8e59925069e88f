import type { Element, ElementContent, Nodes } from 'hast'
import { Flow, type Block } from './flow'
import type { Lost } from './lost'
import type { Marks } from './marks'
import type { Notes } from './notes'

/** What a whole conversion shares. */
export interface Context {
  lost: Lost
  notes: Notes
  /** Whether an element is not shown at its place; it is named where something is lost by that. */
  isLeftOut: (node: Element) => boolean
  /** Adds what a node shows to the flow. */
  walk: (node: Nodes, marks: Marks, flow: Flow) => void
}

/** Adds what an element shows to the flow; `marks` are those inside the element. */
export type Handler = (node: Element, marks: Marks, flow: Flow, context: Context) => void

export function walkChildren(
  { children }: Element,
  marks: Marks,
  flow: Flow,
  { walk }: Context,
): void {
  for (const child of children) walk(child, marks, flow)
}

/** What the nodes show, as blocks of their own. */
export function blocksOf(nodes: ElementContent[], marks: Marks, { walk }: Context): Block[] {
  const flow = new Flow()
  for (const node of nodes) walk(node, marks, flow)
  return flow.blocks()
}
