import { addressesIn, replaceAddresses } from '@/lib/markdown/addresses'
import { spellings } from './spellings'

export interface Lookups {
  picture: (name: string) => string | null
  story: (key: string) => number | null
}

/** Replaces names of pictures and videos by keys and ids, as the page reads them. `missing`: what was not found. */
export function resolveReferences(
  body: string,
  { picture, story }: Lookups,
): { body: string; missing: string[] } {
  const missing: string[] = []
  const resolved = replaceAddresses(body, ({ of, url, isText }) => {
    const key = videoKey(url)
    if (key === null && (of === 'link' || /^https?:/i.test(url) || url === '')) return null
    const found = key === null ? picture(url) : idOf(key, story)
    if (found === null && !isText) missing.push(url.length > 80 ? `${url.slice(0, 80)}…` : url)
    return found
  })
  return { body: resolved, missing }
}

/** The file keys of the videos in a body. */
export function videosIn(body: string): string[] {
  return addressesIn(body).flatMap(({ url }) => spellings(videoKey(url) ?? ''))
}

/** What a body calls its pictures. */
export function picturesIn(body: string): string[] {
  return addressesIn(body).flatMap(({ of, url }) => (of === 'picture' ? [url] : []))
}

function videoKey(url: string): string | null {
  return /^video:(.+)$/.exec(url)?.[1] ?? null
}

function idOf(key: string, story: Lookups['story']): string | null {
  for (const spelling of spellings(key)) {
    const id = story(spelling)
    if (id !== null) return `video:${id}`
  }
  return null
}
