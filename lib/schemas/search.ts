import { z } from 'zod'
import { fold } from '@/lib/fold/fold'
import { SLUG } from '@/lib/schemas/params'

/** In code points. */
export const MAX_QUERY = 100
/** Further terms are ignored. */
export const MAX_TERMS = 8

/** In days. */
export const spans = { day: 1, week: 7, month: 30, year: 365 } as const

/** Unknown values are ignored. */
const filters = z.object({
  kind: z.enum(['article', 'video']).nullable().catch(null),
  column: z.string().regex(SLUG).nullable().catch(null),
  within: z.enum(['day', 'week', 'month', 'year']).nullable().catch(null),
  order: z.enum(['relevance', 'newest']).catch('relevance'),
})

export type SearchFilters = z.infer<typeof filters>

export interface Query extends SearchFilters {
  /** As typed, for the form and the heading. */
  text: string
  /** Words and quoted phrases, all of which have to occur. */
  terms: string[]
  /** Terms that must not occur. */
  without: string[]
}

/** Why a query is not run: it is too long, or it has no term but only marks or exclusions. */
export type InvalidQuery = 'long' | 'marks'

export function isQuery(query: Query | InvalidQuery | null): query is Query {
  return query !== null && typeof query === 'object'
}

export function queryText(params: Record<string, unknown>): string {
  return normalise(first(params.q) ?? '')
}

/** The query; null if the text is blank. */
export function parseQuery(params: Record<string, unknown>): Query | InvalidQuery | null {
  const text = queryText(params)
  if (text === '') return null
  if (Array.from(text).length > MAX_QUERY) return 'long'
  const { terms, without } = termsIn(text)
  if (terms.length === 0) return 'marks'
  return { text, terms, without, ...parseFilters(params) }
}

export function parseFilters(params: Record<string, unknown>): SearchFilters {
  return filters.parse({
    kind: first(params.kind) ?? null,
    column: first(params.column) ?? null,
    within: first(params.within) ?? null,
    order: first(params.order) ?? 'relevance',
  })
}

function first(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : undefined
}

/** Invisible characters that no script needs, such as zero-width spaces and changes of direction. */
const invisible = /(?![\p{M}\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu

/** Control characters, which Postgres could not search for, count as spaces. */
function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
}

/** A quotation, closed or not, or text between spaces or stops; a leading - excludes it. */
const TERM = /([-－])?(?:["“”＂]([^"“”＂]*)["“”＂]?|([^\s"“”＂，。、；！？]+))/gu

function termsIn(text: string): { terms: string[]; without: string[] } {
  const found = { terms: new Set<string>(), without: new Set<string>() }
  for (const [, minus, phrase, word] of text.matchAll(TERM)) {
    const term = (phrase ?? word ?? '').trim()
    if (!/[\p{L}\p{N}]/u.test(fold(term))) continue
    found[minus ? 'without' : 'terms'].add(term)
  }
  return {
    terms: [...found.terms].slice(0, MAX_TERMS),
    without: [...found.without].slice(0, MAX_TERMS),
  }
}
