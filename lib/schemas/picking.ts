/** Where a picture is being chosen for: a form of the desk and its field. */
import { withQuery } from '@/lib/routes'
import { isPictureKey } from '@/lib/schemas/upload'

export interface Picking {
  /** The form's page. */
  for: string
  field: string
}

const pages =
  /^\/desk\/(?:stories\/\d{1,9}(?:\/live(?:\/\d{1,9})?)?|home(?:\?story=\d{1,9})?|home\/slots\/\d{1,9}|specials\/\d{1,9})$/
const fields = new Set(['cover', 'share_picture', 'picture'])

/** Null for anything else: the page leads back there. */
export function parsePicking(query: Record<string, unknown>): Picking | null {
  const { for: page, field } = query
  if (typeof page !== 'string' || typeof field !== 'string') return null
  return pages.test(page) && fields.has(field) ? { for: page, field } : null
}

/** What was chosen for these fields. */
export function pickedIn<Name extends string>(
  query: Record<string, unknown>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const picked = names.filter((name) => isPictureKey(query[name]))
  return Object.fromEntries(picked.map((name) => [name, query[name]])) as Partial<
    Record<Name, string>
  >
}

/** The form's page with the picture in its field. */
export function pickedAt({ for: page, field }: Picking, key: string): string {
  const [path = '', query] = page.split('?', 2)
  const params = Object.fromEntries(new URLSearchParams(query))
  return `${withQuery(path, { ...params, [field]: key })}#${field}`
}
