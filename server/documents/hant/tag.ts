import { HANT } from '@/lib/routes'
import { traditionalLink } from './link'

/** Attributes that are shown or read out. */
const WORDS = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'content',
  'label',
  'placeholder',
  'title',
])

/** Attributes of custom elements that name a page. */
const PAGES = new Set(['next', 'url'])

const ATTRIBUTE = /(\s)([a-z][a-z0-9-]*)="([^"]*)"/gi
const HAN = /[^\0-\x7f]/

/** The tag with its words by `convert` and its links to documents leading to their renditions. */
export function traditionalTag(
  name: string,
  tag: string,
  convert: (text: string) => string,
): string {
  if (name === 'html') return tag.replace(/ lang="[^"]*"/, ` lang="${HANT}"`)
  if (/ hreflang="/i.test(tag)) return tag
  if (name === 'meta') return traditionalMeta(tag, convert)
  const isCustom = name.includes('-')
  const leads = name === 'a' || (name === 'link' && / rel="(?:canonical|next|prev)"/.test(tag))
  if (!leads && !isCustom && !HAN.test(tag)) return tag
  return tag.replace(ATTRIBUTE, (whole, blank: string, attribute: string, value: string) => {
    const key = attribute.toLowerCase()
    if (leads ? key === 'href' : isCustom && PAGES.has(key))
      return `${blank}${attribute}="${traditionalLink(value)}"`
    const isWord = WORDS.has(key) || (isCustom && key !== 'value')
    return isWord && HAN.test(value) ? `${blank}${attribute}="${convert(value)}"` : whole
  })
}

/** Whether the text of the element stays as it is: code, what is typed, and what is in a language of its own. */
export function keepsText(name: string, tag: string): boolean {
  if (closes(tag) || name === 'html') return false
  if (/^(?:code|kbd|pre|samp|textarea|var)$/.test(name)) return true
  return / (?:lang="|translate="no")/.test(tag) && !/^(?:img|input|link|meta|track)$/.test(name)
}

export function closes(tag: string): boolean {
  return tag.startsWith('</')
}

function traditionalMeta(tag: string, convert: (text: string) => string): string {
  const [, property] = / (?:name|property|itemprop)="([^"]*)"/i.exec(tag) ?? []
  return tag.replace(/ content="([^"]*)"/, (_, content: string) => {
    if (property === 'og:url') return ` content="${traditionalLink(content)}"`
    if (property === 'og:locale') return ' content="zh_TW"'
    return ` content="${convert(content)}"`
  })
}
