import { z } from 'zod'
import { copy } from '@/lib/copy'
import { termsCopy as words } from '@/lib/copy/terms'
import { cleanLine, isBroken, lines, upTo } from '@/lib/schemas/text'

export const termKinds = ['blocked', 'suspect', 'style', 'forbidden'] as const
export type TermKind = (typeof termKinds)[number]

export interface Term {
  word: string
  /** Empty for words of comments. */
  instead: string
  /** Why it is there. */
  why: string
}

const MAX_LINES = 500
const MAX_TRIAL = 5000

const kind = z.enum(termKinds, copy.actions.unreadable)
const arrow = /\s*(?:→|->|=>|\t)\s*/u

/** 词 → 换成 → 原因 of a story's words, 词 → 备注 of a comment's: one a line. */
export const termsForm = z
  .object({ kind, lines: z.string(copy.actions.unreadable) })
  .transform(({ kind, lines }, context): { kind: TermKind; terms: Term[] } => {
    const typed = lines
      .split('\n')
      .map((line, i) => ({ line: cleanLine(line.replaceAll('\t', '→')), i }))
    const filled = typed.filter(({ line }) => line !== '')
    const refuse = (message: string) =>
      context.addIssue({ code: 'custom', path: ['lines'], message })
    if (filled.length === 0) refuse(words.noLines)
    if (filled.length > MAX_LINES) refuse(words.tooMany)
    const terms = new Map<string, Term>()
    for (const { line, i } of filled.slice(0, MAX_LINES)) {
      const term = parseLine(line, kind)
      const fault = faultOf(term)
      if (fault) refuse(words.badLine(i + 1, fault))
      terms.set(term.word, term)
    }
    return { kind, terms: [...terms.values()] }
  })

export const removalForm = z.object({ kind, word: z.string(copy.actions.unreadable) })

export const trialForm = z.object({
  text: lines(words.noText)
    .refine((text) => text !== '', words.noText)
    .refine(upTo(MAX_TRIAL), words.longText),
})

export function isOfComments(kind: TermKind): kind is 'blocked' | 'suspect' {
  return kind === 'blocked' || kind === 'suspect'
}

function parseLine(line: string, kind: TermKind): Term {
  const [word = '', second = '', ...rest] = line.split(arrow)
  const more = rest.join('→')
  if (isOfComments(kind))
    return { word, instead: '', why: [second, more].filter(Boolean).join('→') }
  return { word, instead: second, why: more }
}

function faultOf({ word, instead, why }: Term): string | null {
  if (word === '') return words.noWord
  if (Array.from(word).length > 50) return words.longWord
  if (Array.from(instead).length > 50) return words.longInstead
  if (instead === word) return words.sameInstead
  if (Array.from(why).length > 500) return words.longWhy
  return isBroken(word + instead + why) ? words.broken : null
}
