/** The request target (RFC 9112 section 3.2) as the rest of the instance takes it: a path and a query. */

/** In origin form: what a proxy is asked, `http://host/path`, loses its origin. */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target
  const rest = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1]
  if (rest === undefined) return target
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** Doubled slashes, dots, a slash at the end: there is one address for each page. */
export function isOdd(target: string): boolean {
  const [path = ''] = target.split('?', 1)
  return path !== '/' && /\/\/|\\|\/\.{1,2}(?:\/|$)|\/$|^[^/]/.test(path)
}

/** With its question mark; empty where there is none. */
export function queryOf(target: string): string {
  const start = target.indexOf('?')
  return start < 0 ? '' : target.slice(start)
}

/** Whether the query holds an escaped NUL, which no form of ours sends and Postgres does not hold. */
export function hasNul(target: string): boolean {
  return queryOf(target).includes('%00')
}
