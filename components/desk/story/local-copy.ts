import type { Values } from './autosave'

/** What could not be saved yet, on this device alone. */
export interface LocalCopy {
  values: Values
  /** ISO 8601. */
  at: string
}

export function keepLocalCopy(story: string, values: Values): void {
  try {
    localStorage.setItem(keyOf(story), JSON.stringify({ values, at: new Date().toISOString() }))
  } catch {
    // No room, or storage is off: the text is still in its field.
  }
}

export function dropLocalCopy(story: string): void {
  try {
    localStorage.removeItem(keyOf(story))
  } catch {
    // Storage is off: there is none.
  }
}

/** The copy with those fields that differ from what the form has; null where there is none. */
export function readLocalCopy(story: string, shown: Values): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(story)) ?? 'null') as LocalCopy | null
    const differing = Object.entries(copy?.values ?? {}).filter(
      ([name, value]) => name in shown && shown[name] !== value,
    )
    return copy && differing.length > 0
      ? { at: copy.at, values: Object.fromEntries(differing) }
      : null
  } catch {
    return null
  }
}

function keyOf(story: string): string {
  return `story-${story}`
}
