import type { StaffWith } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { findTerms } from '@/lib/moderation/terms'
import { findStyleTerms } from '@/lib/desk/style-terms'
import { can, type Right } from '@/lib/schemas/rights'
import { isOfComments, type Term, type TermKind, termKinds } from '@/lib/schemas/terms'

/** Who keeps one of the lists. */
export const termRights = ['moderate', 'publish', 'admin'] as const

export type TermStaff = StaffWith<(typeof termRights)[number]>

const PAGE = 100

/** Words of comments are the moderators', those of stories who publishes them keeps. */
export function mayKeep(reader: Pick<TermStaff, 'rights'>, kind: TermKind): boolean {
  const own: Right = isOfComments(kind) ? 'moderate' : 'publish'
  return can(reader, own) || can(reader, 'admin')
}

export function keptKinds(reader: TermStaff): TermKind[] {
  return termKinds.filter((kind) => mayKeep(reader, kind))
}

/** By word. `after`: the last one shown. */
export async function readTerms(
  _: TermStaff,
  kind: TermKind,
  after: string | null,
): Promise<{ items: Term[]; next: string | null }> {
  const rows = await selectTerms(kind, after)
  const items = rows.slice(0, PAGE)
  return { items, next: rows.length > PAGE ? (items.at(-1)?.word ?? null) : null }
}

/** What each list finds in a text; lists that find nothing are left out. */
export async function tryTerms(text: string): Promise<{ kind: TermKind; words: string[] }[]> {
  const ofStories = await findStyleTerms(text)
  const wordsOf = (kind: TermKind) =>
    isOfComments(kind)
      ? findTerms(kind, text)
      : [...new Set(ofStories.filter((hit) => hit.kind === kind).map(({ word }) => word))]
  const found = termKinds.map(async (kind) => ({ kind, words: await wordsOf(kind) }))
  return (await Promise.all(found)).filter(({ words }) => words.length > 0)
}

async function selectTerms(kind: TermKind, after: string | null): Promise<Term[]> {
  const take = PAGE + 1
  if (!isOfComments(kind)) {
    const word = after === null ? {} : { word: { gt: after } }
    const select = { word: true, instead: true, why: true } as const
    return db().styleTerm.findMany({
      where: { kind, ...word },
      select,
      orderBy: { word: 'asc' },
      take,
    })
  }
  const query = {
    where: after === null ? {} : { term: { gt: after } },
    orderBy: { term: 'asc' },
    take,
  } as const
  const rows =
    kind === 'blocked'
      ? await db().blockedTerm.findMany(query)
      : await db().suspectTerm.findMany(query)
  return rows.map(({ term, note }) => ({ word: term, instead: '', why: note }))
}
