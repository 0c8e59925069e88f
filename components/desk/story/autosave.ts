/** What one autosave sends and what its answer means; the element does the rest. */

export type Values = Record<string, string>

export interface Conflict {
  field: string
  mine: unknown
  theirs: unknown
}

export interface SaveAnswer {
  at: string
  /** Fields that are now other than what was sent. */
  values: Values
  present: { nickname: string; field: string; seconds: number }[]
  conflicts?: Conflict[]
  /** Names what is to be decided. */
  shown?: string
  /** False: nothing of what was sent, until the conflicts are decided. */
  stored?: boolean
}

/** Of the fields that were asked about: what the writer has, or what the story has. */
export interface Decision {
  take: 'mine' | 'theirs'
  asked: string[]
  shown: string
}

const none: ReadonlySet<string> = new Set()

/** The fields that were typed since `base`, without those that wait for a decision, with those that have one. */
export function changedValues(
  typed: Values,
  base: Values,
  undecided = none,
  decided: readonly string[] = [],
): Values {
  const changed = Object.entries(typed).filter(
    ([name, value]) =>
      name in base && !undecided.has(name) && (value !== base[name] || decided.includes(name)),
  )
  return Object.fromEntries(changed)
}

export function requestBody(
  changed: Values,
  base: Values,
  at: string,
  decision: Decision | null = null,
): FormData {
  const body = new FormData()
  const was = Object.fromEntries(Object.keys(changed).map((name) => [name, base[name] ?? '']))
  const own = { ...changed, base: JSON.stringify(was), intent: 'edit', at }
  const decided = decision && { ...decision, asked: decision.asked.join(' ') }
  for (const [name, value] of Object.entries({ ...own, ...decided })) body.set(name, value)
  return body
}

/** The new base after a refusal, which leaves what was sent of other fields stored. */
export function settleRefused(sent: Values, refused: readonly string[], typed: Values): Values {
  if (refused.length === 0 || !refused.every((name) => name in sent)) return {}
  const conflicts = refused.map((field) => ({ field, mine: '', theirs: '' }))
  return settle(sent, { values: {}, conflicts }, typed).base
}

/**
 * The new base and the fields to show after a save. A field that was typed in meanwhile keeps what it sent as its base,
 * so that the next save merges it with what others wrote.
 */
export function settle(
  sent: Values,
  answer: Pick<SaveAnswer, 'values' | 'conflicts' | 'stored'>,
  typed: Values,
): { base: Values; shown: Values } {
  if (answer.stored === false) return { base: {}, shown: {} }
  const conflicting = new Set(answer.conflicts?.map(({ field }) => field))
  const base: Values = {}
  const shown: Values = {}
  for (const [name, value] of Object.entries(sent)) {
    if (conflicting.has(name)) continue
    const merged = answer.values[name] ?? value
    const isUntouched = typed[name] === value
    base[name] = isUntouched ? merged : value
    if (isUntouched && merged !== value) shown[name] = merged
  }
  return { base, shown }
}
