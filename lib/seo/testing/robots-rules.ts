import { escapeRegExp } from '@/lib/http/escape'

/** The part of RFC 9309 that our file uses: a crawler's own group or else `*`; the longest rule wins. */
export function isAllowed(robots: string, path: string, crawler = '*'): boolean {
  const groups = robots.split('\n\n').map((group) => group.split('\n'))
  const named = (name: string) => groups.find((group) => group.includes(`User-agent: ${name}`))
  const rules = (named(crawler) ?? named('*') ?? []).flatMap((line) => {
    const [, verb = '', pattern = ''] = /^(Allow|Disallow): (\S+)$/.exec(line) ?? []
    return pattern && matches(pattern, path) ? [{ verb, length: pattern.length }] : []
  })
  const longest = rules.sort((a, b) => b.length - a.length || a.verb.localeCompare(b.verb))[0]
  return longest?.verb !== 'Disallow'
}

function matches(pattern: string, path: string): boolean {
  const escaped = escapeRegExp(pattern).replaceAll('\\*', '.*').replace(/\\\$$/, '$')
  return new RegExp(`^${escaped}`).test(path)
}
