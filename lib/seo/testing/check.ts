export function failedRules(rules: Record<string, boolean>): string[] {
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]))
}

export function isUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)
}

export function isUrn(value: unknown): value is string {
  return (
    typeof value === 'string' && /^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)
  )
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** ISO 8601 with the site's offset. */
export function isLocalTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

/** RFC 822 with a year of four digits and the right weekday. */
export function isRfc822(value: unknown): value is string {
  if (typeof value !== 'string') return false
  if (!/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0800$/.test(value)) return false
  const local = new Date(Date.parse(value) + 8 * 3_600_000)
  return !Number.isNaN(local.getTime()) && local.toUTCString().startsWith(value.slice(0, -6))
}

/** ISO 8601, not zero. */
export function isDuration(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^PT(?=\d)(\d+H)?(\d+M)?(\d+S)?$/.test(value) &&
    /[1-9]/.test(value)
  )
}

export type Fields = Record<string, unknown>

/** The value if it is an object, else an empty object. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function everyAndSome(value: unknown, holds: (one: unknown) => boolean): boolean {
  return list(value).length > 0 && list(value).every(holds)
}
