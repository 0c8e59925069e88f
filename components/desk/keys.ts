export type Move = 'next' | 'previous' | 'approve' | 'reject' | 'tick' | 'leave'

const moves: Record<string, Move> = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  r: 'reject',
  x: 'tick',
}

interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
}

/** Null: no shortcut. In a field (`typing`) only Escape is one: it returns to the comment. */
export function moveOf(pressed: KeyPress, typing: boolean): Move | null {
  const { key, ctrlKey, metaKey, altKey, isComposing } = pressed
  if (ctrlKey || metaKey || altKey || isComposing) return null
  if (key === 'Escape') return typing ? 'leave' : null
  return typing ? null : (moves[key.toLowerCase()] ?? null)
}
