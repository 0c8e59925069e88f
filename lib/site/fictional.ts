/** Reserved domains (RFC 2606) and the demo's fictional values. */
const FICTIONAL =
  /\bexample\.(?:com|net|org)\b|示例|[(（]示[)）]|示ICP|示网文|示公网|\b021-5555\b|0{8}/

/** Paths of fields, such as `footer.police.url`, with a fictional value. */
export function fictionalFields(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return FICTIONAL.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    fictionalFields(inner, path ? `${path}.${name}` : name),
  )
}
