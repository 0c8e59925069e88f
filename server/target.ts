/** The request target (RFC 9112 section 3.2). */

/** Strips the origin of the absolute form, `http://host/path`. */
export function toOriginForm(target: string): string {
  if (target.startsWith('/')) return target
  const rest = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1]
  if (rest === undefined) return target
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** Whether the path has doubled slashes, dot segments or a trailing slash. */
export function isNonCanonical(target: string): boolean {
  const [path = ''] = target.split('?', 1)
  return path !== '/' && /\/\/|\\|\/\.{1,2}(?:\/|$)|\/$|^[^/]/.test(path)
}

/** Includes the question mark; empty without a query. */
export function queryOf(target: string): string {
  const start = target.indexOf('?')
  return start < 0 ? '' : target.slice(start)
}

/** Whether the query has an escaped NUL, which Postgres can't store. */
export function hasNul(target: string): boolean {
  return queryOf(target).includes('%00')
}
