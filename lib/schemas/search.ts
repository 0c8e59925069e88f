/** What can be searched for: `?q=` and the choices beside it. */
import { z } from 'zod'
import { SLUG } from '@/lib/schemas/params'

/** In characters. */
export const QUERY_LONGEST = 100
/** Terms beyond these are not looked at. */
export const MOST_TERMS = 8

export const spans = { day: 1, week: 7, month: 30, year: 365 } as const

/** What is not one of the choices counts as none. */
const choices = z.object({
  kind: z.enum(['article', 'video']).nullable().catch(null),
  column: z.string().regex(SLUG).nullable().catch(null),
  within: z.enum(['day', 'week', 'month', 'year']).nullable().catch(null),
  order: z.enum(['relevance', 'newest']).catch('relevance'),
})

export type Choices = z.infer<typeof choices>

export interface Query extends Choices {
  /** As it was typed, for the form and the heading. */
  text: string
  /** Each has to be there: words, and "phrases" as they stand. */
  terms: string[]
  /** None of these may be there. */
  without: string[]
}

/** Why nothing is looked for: too long, or no term in it (only marks, or only what is left out). */
export type Unasked = 'long' | 'marks'

/** Whether there is something to look for. */
export function isQuery(query: Query | Unasked | null): query is Query {
  return query !== null && typeof query === 'object'
}

/** What stands in the search box. */
export function typedIn(asked: Record<string, unknown>): string {
  return tidy(first(asked.q) ?? '')
}

/** The query; null where nothing was typed. */
export function parseQuery(asked: Record<string, unknown>): Query | Unasked | null {
  const text = typedIn(asked)
  if (text === '') return null
  if (Array.from(text).length > QUERY_LONGEST) return 'long'
  const { terms, without } = termsIn(text)
  if (terms.length === 0) return 'marks'
  return { text, terms, without, ...parseChoices(asked) }
}

export function parseChoices(asked: Record<string, unknown>): Choices {
  return choices.parse({
    kind: first(asked.kind) ?? null,
    column: first(asked.column) ?? null,
    within: first(asked.within) ?? null,
    order: first(asked.order) ?? 'relevance',
  })
}

function first(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : undefined
}

/** A NUL is nothing that Postgres could look for; the other invisible characters are spaces. */
function tidy(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
}

/** A quotation, left open or not, or what stands between two spaces or stops; - before it leaves it out. */
const TERM = /([-－])?(?:["“”＂]([^"“”＂]*)["“”＂]?|([^\s"“”＂，。、；！？]+))/gu

function termsIn(text: string): { terms: string[]; without: string[] } {
  const found = { terms: new Set<string>(), without: new Set<string>() }
  for (const [, minus, phrase, word] of text.matchAll(TERM)) {
    const term = (phrase ?? word ?? '').trim()
    if (!/[\p{L}\p{N}]/u.test(term)) continue
    found[minus ? 'without' : 'terms'].add(term)
  }
  return {
    terms: [...found.terms].slice(0, MOST_TERMS),
    without: [...found.without].slice(0, MOST_TERMS),
  }
}
