import { db } from '@/lib/db'
import { compile, type Matcher } from './matcher'

export type TermKind = 'blocked' | 'suspect'

/** An editor's change of a list holds within this time on every instance. */
const KEEP_MS = 10_000

interface Kept {
  /** When the list was read. */
  at: number
  /** The list as one text: an unchanged list is not compiled anew. */
  list: string
  matcher: Matcher
}

const kept = new Map<TermKind, Kept>()
const reading = new Map<TermKind, Promise<Kept>>()

/** What of the text is one of the terms, as it stands there. @throws what Prisma throws. */
export async function findTerms(kind: TermKind, text: string): Promise<string[]> {
  const known = kept.get(kind)
  const { matcher } = known && Date.now() - known.at < KEEP_MS ? known : await readOnce(kind)
  return matcher(text)
}

/** Comments that arrive together read the list once. */
function readOnce(kind: TermKind): Promise<Kept> {
  let read = reading.get(kind)
  if (!read) reading.set(kind, (read = readTerms(kind).finally(() => reading.delete(kind))))
  return read
}

async function readTerms(kind: TermKind): Promise<Kept> {
  const at = Date.now()
  const terms = (await selectTerms(kind)).map(({ term }) => term)
  const list = terms.join('\n')
  const before = kept.get(kind)
  const matcher = before?.list === list ? before.matcher : compile(terms)
  const now = { at, list, matcher }
  kept.set(kind, now)
  return now
}

function selectTerms(kind: TermKind): Promise<{ term: string }[]> {
  const query = { select: { term: true }, orderBy: { term: 'asc' } } as const
  return kind === 'blocked' ? db().blockedTerm.findMany(query) : db().suspectTerm.findMany(query)
}
