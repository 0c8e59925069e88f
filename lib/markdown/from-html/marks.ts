import type { Element } from 'hast'
import { styleOf } from './style'

/** What text is marked with, whatever the elements are that said so. */
export interface Marks {
  href: string | null
  strong: boolean
  emphasis: boolean
  delete: boolean
}

export const unmarked: Marks = { href: null, strong: false, emphasis: false, delete: false }

/** The marks inside the element. Its style wins over its name: Google Docs wraps everything in a `b` of normal weight. */
export function marksIn(node: Element, around: Marks): Marks {
  const named = byName[node.tagName]
  const marks = named ? { ...around, [named]: true } : { ...around }
  const style = styleOf(node)
  const weight = style.get('font-weight')
  if (weight !== undefined) marks.strong = isBold(weight) ?? marks.strong
  const slant = style.get('font-style')
  if (slant !== undefined) marks.emphasis = /italic|oblique/.test(slant)
  const line = style.get('text-decoration-line') ?? style.get('text-decoration') ?? ''
  if (line.includes('line-through')) marks.delete = true
  return marks
}

const byName: Record<string, 'strong' | 'emphasis' | 'delete'> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
}

/** Undefined where the weight is the one around. */
function isBold(weight: string): boolean | undefined {
  if (/^bold/.test(weight)) return true
  if (weight === 'normal') return false
  const number = Number.parseInt(weight, 10)
  return Number.isNaN(number) ? undefined : number >= 600
}
