import { db } from '@/lib/db'
import { findTerms } from './terms'

const BATCH = 500
/** What is left goes on after the answer. */
const BUDGET_MS = 5000

interface Waiting {
  id: number
  text: string
  last: number
  rule: string
  words: string[]
}

/**
 * Marks waiting comments anew after a change of the terms: what each has of them now, and by which rule it waits. None is
 * published or rejected. Returns how many were marked within five seconds, and the rest's work, null where none is left.
 */
export async function recheckWaiting(
  budgetMs = BUDGET_MS,
): Promise<{ marked: number; rest: Promise<number> | null }> {
  const end = Date.now() + budgetMs
  let marked = 0
  let after: number | null = 0
  while (after !== null && Date.now() < end) {
    const batch = await recheckBatch(after)
    marked += batch.marked
    after = batch.next
  }
  return { marked, rest: after === null ? null : recheckFrom(after) }
}

async function recheckFrom(after: number): Promise<number> {
  let marked = 0
  for (let next: number | null = after; next !== null;) {
    const batch = await recheckBatch(next)
    marked += batch.marked
    next = batch.next
  }
  return marked
}

/** Without appeals, which are about a moderator's decision. */
async function recheckBatch(after: number): Promise<{ marked: number; next: number | null }> {
  const rows = await db().$queryRaw<Waiting[]>`
    select c.id, c.text, coalesce(d.id, 0) as last, coalesce(d.rule, 'policy') as rule, coalesce(d.words, '{}') as words
    from reader.comment c left join lateral (
      select id, rule, words from newsroom.decision where comment_id = c.id order by id desc limit 1) d on true
    where c.state = 'waiting' and c.removed_at is null and c.appealed_at is null and c.id > ${after}::int
    order by c.id limit ${BATCH}::int`
  const changes = (await Promise.all(rows.map(changeOf))).flat()
  if (changes.length > 0) await mark(changes)
  return { marked: changes.length, next: rows.length < BATCH ? null : (rows.at(-1)?.id ?? null) }
}

interface Change {
  id: number
  last: number
  rule: string
  words: string[]
}

const TERM_RULES = ['blocked-terms', 'suspect-terms']
/** They say less than a term does. */
const WEAK_RULES = ['policy', 'new-account', ...TERM_RULES]

async function changeOf({ id, text, last, rule, words }: Waiting): Promise<Change[]> {
  const [blocked, suspect] = [await findTerms('blocked', text), await findTerms('suspect', text)]
  const found = [...new Set([...blocked, ...suspect])]
  if (!WEAK_RULES.includes(rule)) return []
  const now = blocked.length > 0 ? TERM_RULES[0] : suspect.length > 0 ? TERM_RULES[1] : undefined
  const next = now ?? (TERM_RULES.includes(rule) ? 'policy' : rule)
  if (next === rule && found.join('\n') === words.join('\n')) return []
  return [{ id, last, rule: next, words: found }]
}

/** Only where nobody decided meanwhile. */
async function mark(changes: Change[]): Promise<void> {
  await db().$executeRaw`
    insert into newsroom.decision (comment_id, state, rule, words, reason)
    select c.id, 'waiting', g.rule, array(select jsonb_array_elements_text(g.words)), g.rule
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as g(id int, last int, rule text, words jsonb)
    join reader.comment c on c.id = g.id and c.state = 'waiting'
    where not exists (select from newsroom.decision d where d.comment_id = g.id and d.id > g.last)
    order by c.id`
}
