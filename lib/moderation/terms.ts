import { db } from '@/lib/db'
import { compile, type Matcher } from './matcher'

export type TermKind = 'blocked' | 'suspect'

/** A change of a list takes effect on every instance within this time. */
const MAX_AGE_MS = 10_000

interface CachedList {
  readAt: number
  /** The terms as one text: an unchanged list is not compiled again. */
  list: string
  matcher: Matcher
}

const cache = new Map<TermKind, CachedList>()
const reading = new Map<TermKind, Promise<CachedList>>()

/** The terms of the list in the text, as written there. @throws what Prisma throws. */
export async function findTerms(kind: TermKind, text: string): Promise<string[]> {
  const cached = cache.get(kind)
  const isFresh = cached && Date.now() - cached.readAt < MAX_AGE_MS
  const { matcher } = isFresh ? cached : await readOnce(kind)
  return matcher(text)
}

/** After a change at this instance's desk. */
export function forgetTerms(): void {
  cache.clear()
  reading.clear()
}

/** Concurrent comments share one read. */
function readOnce(kind: TermKind): Promise<CachedList> {
  let read = reading.get(kind)
  if (!read) reading.set(kind, (read = readTerms(kind).finally(() => reading.delete(kind))))
  return read
}

async function readTerms(kind: TermKind): Promise<CachedList> {
  const readAt = Date.now()
  const terms = (await selectTerms(kind)).map(({ term }) => term)
  const list = terms.join('\n')
  const previous = cache.get(kind)
  const matcher = previous?.list === list ? previous.matcher : compile(terms)
  const current = { readAt, list, matcher }
  // A read that began before `forgetTerms` may end after a later one.
  if ((previous?.readAt ?? 0) <= readAt) cache.set(kind, current)
  return current
}

function selectTerms(kind: TermKind): Promise<{ term: string }[]> {
  const query = { select: { term: true }, orderBy: { term: 'asc' } } as const
  return kind === 'blocked' ? db().blockedTerm.findMany(query) : db().suspectTerm.findMany(query)
}
