import type { Values } from './autosave'

/** What could not be saved yet, on this device alone. */
export interface LocalCopy {
  key: string
  values: Values
  /** ISO 8601. */
  at: string
}

const COPY = /^story-\d+-/
const KEPT_MS = 30 * 86_400_000

/** Each open page has its own, so that none destroys what another page kept and offers. */
export function ownCopyKey(story: string): string {
  return `story-${story}-${performance.timeOrigin}`
}

export function keepLocalCopy(key: string, values: Values): void {
  try {
    localStorage.setItem(key, JSON.stringify({ values, at: new Date().toISOString() }))
  } catch {
    // No room, or storage is off: the text is still in its field.
  }
}

export function dropLocalCopy(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is off: there is none.
  }
}

/**
 * The copies of other pages with those fields that differ from what the form has. Drops those that don't differ, and those of
 * any story that nobody came back to for a month.
 */
export function readLocalCopies(story: string, shown: Values): LocalCopy[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '')
    const copies = keys.filter((key) => COPY.test(key)).flatMap((key) => readLocalCopy(key) ?? [])
    return copies
      .filter(({ key }) => key.startsWith(`story-${story}-`) && key !== ownCopyKey(story))
      .flatMap((copy) => differing(copy, shown) ?? [])
      .sort((a, b) => a.at.localeCompare(b.at))
  } catch {
    return []
  }
}

/** Null, and dropped, where it is too old or can't be read. */
function readLocalCopy(key: string): LocalCopy | null {
  try {
    const { values, at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<LocalCopy>
    if (values && at && Date.now() - Date.parse(at) < KEPT_MS) return { key, values, at }
  } catch {
    // Another program's, or cut off.
  }
  dropLocalCopy(key)
  return null
}

function differing({ key, at, values }: LocalCopy, shown: Values): LocalCopy | null {
  const fields = Object.entries(values).filter(
    ([name, value]) => name in shown && shown[name] !== value,
  )
  if (fields.length > 0) return { key, at, values: Object.fromEntries(fields) }
  dropLocalCopy(key)
  return null
}
