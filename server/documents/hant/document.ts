/** Renditions in traditional characters (decision 36): a document made of the page's own, under the same tags. */
import { readHantTerms } from '@/lib/content/hant-terms'
import { onPublicConnections } from '@/lib/db'
import { type Forms, formsOf } from '@/lib/hant/forms'
import { openCcForms } from '@/lib/hant/open-cc'
import { logOnce } from '@/lib/log'
import { tag } from '@/lib/tags'
import { bodyOf, type Document, toDocument } from '../document'
import { traditionalHtml } from './html'
import { traditionalLink } from './link'

/** The document with its words and links in traditional characters; null for `terms` where they can't be read. */
export async function traditionalDocument(
  { status, headers, tags, ...page }: Document,
  terms: Forms | null,
): Promise<Document> {
  const { location } = headers
  const about = {
    status,
    bar: page.bar && ('hant' as const),
    tags: [...tags, tag.hantTerms],
    headers: location ? { ...headers, location: traditionalLink(location) } : headers,
  }
  if (status >= 300 && status < 400) return { ...page, ...about }
  const html = await bodyOf({ ...page, ...about }, 'identity')
  const dictionary = { terms: terms ?? (await formsOf([])), forms: await openCcForms() }
  return toDocument(Buffer.from(await traditionalHtml(html.toString(), dictionary)), about)
}

/** The newsroom's terms; null where they can't be read. */
export async function readTerms(): Promise<Forms | null> {
  try {
    const pairs = await onPublicConnections(() => readHantTerms())
    if (known?.pairs !== pairs) known = { pairs, forms: formsOf(pairs) }
    return await known.forms
  } catch (error) {
    logOnce('The terms in traditional characters could not be read', error)
    return null
  }
}

let known: { pairs: [string, string][]; forms: Promise<Forms> } | undefined
