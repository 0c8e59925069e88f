/** RFC 9309, as far as our file uses it: the rules for everybody, `*` and `$` in them, the longest wins. */

/** Whether a crawler may ask for the path. */
export function isAllowed(robots: string, path: string): boolean {
  const rules = robots.split('\n').flatMap((line) => {
    const [, verb = '', pattern = ''] = /^(Allow|Disallow): (\S+)$/.exec(line) ?? []
    return pattern && matches(pattern, path) ? [{ verb, length: pattern.length }] : []
  })
  const longest = rules.sort((a, b) => b.length - a.length || a.verb.localeCompare(b.verb))[0]
  return longest?.verb !== 'Disallow'
}

function matches(pattern: string, path: string): boolean {
  const escaped = pattern.replace(/[.+?^{}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}`).test(path)
}
