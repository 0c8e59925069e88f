import type { Values } from './autosave'

/** What could not be saved yet, on this device alone. */
export interface LocalCopy {
  key: string
  values: Values
  /** ISO 8601. */
  at: string
}

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

/** The copies of other pages with those fields that differ from what the form has. Drops those that don't differ. */
export function readLocalCopies(story: string, shown: Values): LocalCopy[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '')
    return keys
      .filter((key) => key.startsWith(`story-${story}-`) && key !== ownCopyKey(story))
      .map((key) => readLocalCopy(key, shown))
      .filter((copy) => copy !== null)
      .sort((a, b) => a.at.localeCompare(b.at))
  } catch {
    return []
  }
}

function readLocalCopy(key: string, shown: Values): LocalCopy | null {
  const { values, at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<LocalCopy>
  const differing = Object.entries(values ?? {}).filter(
    ([name, value]) => name in shown && shown[name] !== value,
  )
  if (at && differing.length > 0) return { key, at, values: Object.fromEntries(differing) }
  dropLocalCopy(key)
  return null
}
