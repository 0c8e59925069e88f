import { element, type Xml } from '@/lib/http/xml'
import { languages } from '@/lib/seo/describe'

export const XHTML = { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }

/**
 * A page in both scripts; none where it has one alone.
 * https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function scripts(path: string): Xml[] {
  return Object.entries(languages(path) ?? {})
    .filter(([hreflang]) => hreflang !== 'x-default')
    .map(([hreflang, href]) => element('xhtml:link', null, { rel: 'alternate', hreflang, href }))
}
