/** V8's sizes on a 64-bit machine, in bytes: a field, the header of an object or array, and of a string. */
const [FIELD, OBJECT, ARRAY, TEXT] = [8, 24, 32, 16]
/** A number that is no small integer is an object of its own. */
const NUMBER = 16

/** How many bytes of the heap a JSON value takes. A text of Latin-1 takes one byte a character, any other two. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return weightOfText(value)
  if (typeof value === 'number') return isSmall(value) ? 0 : NUMBER
  if (typeof value !== 'object' || value === null) return 0
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value)
  const own = (Array.isArray(value) ? ARRAY : OBJECT) + FIELD * parts.length
  return parts.reduce<number>((sum, part) => sum + weightOf(part), own)
}

function weightOfText(text: string): number {
  const bytes = /[^\u0000-\u00ff]/.test(text) ? text.length * 2 : text.length
  return TEXT + Math.ceil(bytes / FIELD) * FIELD
}

function isSmall(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31
}
