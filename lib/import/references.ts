/** Replaces file names of embedded pictures and videos by keys and ids. */
const embedded = /(!\[(?:[^\]\\]|\\.)*\]\()([^)\s]+)/g

export interface Lookups {
  picture: (name: string) => string | null
  story: (key: string) => number | null
}

/** `missing`: references that were not found. */
export function resolveReferences(
  body: string,
  { picture, story }: Lookups,
): { body: string; missing: string[] } {
  const missing: string[] = []
  const resolved = body.replace(embedded, (whole, opening: string, target: string) => {
    if (/^(https?:|\/)/.test(target)) return whole
    const clip = /^video:(.+)$/.exec(target)?.[1]
    const resolved = clip === undefined ? picture(decode(target)) : story(decode(clip))
    if (resolved === null) missing.push(target)
    return `${opening}${clip === undefined ? '' : 'video:'}${resolved ?? target}`
  })
  return { body: resolved, missing }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
