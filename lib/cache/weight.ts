/** V8's sizes in bytes on 64-bit machines: a field, and the headers of an object, array and string. */
const [FIELD, OBJECT, ARRAY, TEXT] = [8, 24, 32, 16]
/** A heap number; small integers are stored in the field. */
const NUMBER = 16

/** Bytes of the heap that a JSON value takes. Latin-1 strings take one byte a character, others two. */
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
