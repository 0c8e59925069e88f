import { isStorable } from '@/lib/schemas/params'

/** Normalises slashes, dots and percent-encoding. Null for a broken escape and for what Postgres can't store. */
export function plainPath(target: string): string | null {
  const [path = '/'] = target.split(/[?#]/, 1)
  try {
    const segments = resolve(path.replaceAll('\\', '/').split('/').map(decodeURIComponent))
    return segments.every(isStorable) ? '/' + segments.map(encodeURIComponent).join('/') : null
  } catch {
    return null
  }
}

function resolve(segments: string[]): string[] {
  const plain: string[] = []
  for (const segment of segments) {
    if (segment === '..') plain.pop()
    else if (segment !== '.' && segment !== '') plain.push(segment)
  }
  return plain
}
