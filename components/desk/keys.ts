export type Move = 'next' | 'previous' | 'approve' | 'reject' | 'tick' | 'leave' | 'send'

const moves: Record<string, Move> = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  r: 'reject',
  x: 'tick',
}

const inFields: Record<string, Move> = { Escape: 'leave', Enter: 'send' }

interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  /** A key that is held down goes through the list, and decides nothing. */
  repeat: boolean
}

/** Null: no shortcut. In a field (`typing`): Escape returns to the comment, Enter sends the rejection. */
export function moveOf(pressed: KeyPress, typing: boolean): Move | null {
  const { key, ctrlKey, metaKey, altKey, isComposing, repeat } = pressed
  if (ctrlKey || metaKey || altKey || isComposing) return null
  const move = typing ? inFields[key] : moves[key.toLowerCase()]
  if (repeat && move !== 'next' && move !== 'previous') return null
  return move ?? null
}

/** The place of a reason in its list, where its number was pressed; null: no number. */
export function reasonOf({ key, ctrlKey, metaKey, altKey }: KeyPress): number | null {
  return ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key) ? null : Number(key)
}
