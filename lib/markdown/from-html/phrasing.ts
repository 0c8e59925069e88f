import type { PhrasingContent, Text } from 'mdast'
import { joinLines } from '../soft-breaks'
import { type Marks, unmarked } from './marks'

/** A piece of a paragraph that has no parts, and its marks. */
export interface Run {
  node: PhrasingContent
  marks: Marks
}

/** The runs of one paragraph as Markdown's nesting: blanks collapse, marks that meet become one. */
export function toPhrasing(runs: Run[]): PhrasingContent[] {
  return nest(bridged(trimmed(collapsed(runs.flatMap(splitBlanks)))), KINDS)
}

const KINDS = ['href', 'strong', 'emphasis', 'delete'] as const

/** As browsers show a text of several lines, but without blanks that a line break leaves between Chinese characters. */
export function plainText(value: string): string {
  return joinLines(value.replace(/[ \t]*[\r\n\f]+[ \t]*/g, '\n'))
    .replace(INVISIBLE, '')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
}

/** Zero-width spaces, byte order marks, soft hyphens. */
const INVISIBLE = /[\u200b\ufeff\u00ad]/g

/** Blanks at the ends of marked text are not marked: `** a**` would mark nothing. */
function splitBlanks(run: Run): Run[] {
  const { node } = run
  if (node.type !== 'text') return [run]
  const [, before = '', core = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(node.value) ?? []
  return [blank(before), { ...run, node: { ...node, value: core } }, blank(after)].filter(
    (part) => valueOf(part) !== '',
  )
}

function blank(value: string): Run {
  return { node: { type: 'text', value }, marks: unmarked }
}

/** One blank where several meet. */
function collapsed(runs: Run[]): Run[] {
  return runs.filter((run, i) => valueOf(run) !== ' ' || !/ $/.test(valueOf(runs[i - 1]) ?? ''))
}

function trimmed(runs: Run[]): Run[] {
  const [first, last] = [runs.findIndex(isFilled), runs.findLastIndex(isFilled)]
  return first < 0 ? [] : runs.slice(first, last + 1).filter((run, i, all) => !isLost(run, i, all))
}

/** A blank beside a line break. */
function isLost(run: Run, index: number, all: Run[]): boolean {
  const beside = [all[index - 1], all[index + 1]]
  return valueOf(run) === ' ' && beside.some((one) => one?.node.type === 'break')
}

function isFilled(run: Run): boolean {
  if (run.node.type === 'break') return false
  const value = valueOf(run)
  return value === undefined || /\S/.test(value)
}

/** A blank or a line break between two runs with a mark has it too. */
function bridged(runs: Run[]): Run[] {
  return runs.map((run, i) => {
    const [before, after] = [runs[i - 1]?.marks, runs[i + 1]?.marks]
    if (isFilled(run) || !before || !after) return run
    const marks: Marks = {
      href: before.href === after.href ? before.href : null,
      strong: before.strong && after.strong,
      emphasis: before.emphasis && after.emphasis,
      delete: before.delete && after.delete,
    }
    return { ...run, marks }
  })
}

function nest(runs: Run[], kinds: readonly (keyof Marks)[]): PhrasingContent[] {
  const [kind, ...others] = kinds
  if (!kind) return joined(runs.map(({ node }) => node))
  return groups(runs, kind).flatMap(({ value, members }) => {
    const children = nest(members, others)
    return value ? [wrap(kind, value, children)] : children
  })
}

function groups(runs: Run[], kind: keyof Marks) {
  const found: { value: Marks[keyof Marks]; members: Run[] }[] = []
  for (const run of runs) {
    const value = run.marks[kind]
    const last = found.at(-1)
    if (last?.value === value) last.members.push(run)
    else found.push({ value, members: [run] })
  }
  return found
}

function wrap(
  kind: keyof Marks,
  value: string | true,
  children: PhrasingContent[],
): PhrasingContent {
  return kind === 'href' ? { type: 'link', url: String(value), children } : { type: kind, children }
}

function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = []
  for (const node of nodes) {
    const last = found.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      found.splice(-1, 1, { type: 'text', value: last.value + node.value } satisfies Text)
    else found.push(node)
  }
  return found
}

function valueOf(run: Run | undefined): string | undefined {
  return run?.node.type === 'text' ? run.node.value : undefined
}
