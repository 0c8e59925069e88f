/** What a body embeds, as its file names it, turned into what the page looks it up by. */
const embedded = /(!\[(?:[^\]\\]|\\.)*\]\()([^)\s]+)/g

export interface Lookups {
  /** The key of the picture, or null. */
  picture: (name: string) => string | null
  /** The id of the story with this key, or null. */
  story: (key: string) => number | null
}

/** The body with keys and ids; `missing` are the references that lead nowhere. */
export function resolveReferences(
  body: string,
  { picture, story }: Lookups,
): { body: string; missing: string[] } {
  const missing: string[] = []
  const resolved = body.replace(embedded, (whole, opening: string, target: string) => {
    if (/^(https?:|\/)/.test(target)) return whole
    const clip = /^video:(.+)$/.exec(target)?.[1]
    const found = clip === undefined ? picture(decode(target)) : story(decode(clip))
    if (found === null) missing.push(target)
    return `${opening}${clip === undefined ? '' : 'video:'}${found ?? target}`
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
