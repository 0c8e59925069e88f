import { isStorable } from '@/lib/schemas/params'

/**
 * The path in its plain spelling: single slashes, no dots, no slash at the end, each segment
 * percent-encoded as `encodeURIComponent` does. Null where an escape is broken or stands for NUL.
 */
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
