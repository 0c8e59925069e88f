/** Search results: the document of the search page with title and main part replaced (docs/decisions/018-search-answers.md). */
import { renderToStaticMarkup } from 'react-dom/server'
import { readSearch } from '@/app/search/read-search'
import { PageError } from '@/components/missing/page-error'
import { SearchPage, titleOf } from '@/components/search/search-page'
import { escapeHtml } from '@/lib/http/escape'
import { isDatabaseAway } from '@/lib/database/database-away'
import { bodyOf, type Document, SENT_ONCE_QUALITY, toDocument } from '../documents/document'
import { logOnce } from '@/lib/log'
import { site } from '@/lib/site'

interface Rendered {
  title: string
  main: string
  status: number
  retryAfter: number | null
}

/** `page`: the document of `/search`. The answer is private, so that no proxy stores it. */
export async function answerSearch(
  query: URLSearchParams,
  headers: Headers,
  page: Document,
): Promise<Document> {
  if (page.status !== 200) return page
  const { title, main, status, retryAfter } = await renderResults(query, headers)
  const parts = await partsOf(page)
  const html = [parts.head, escapeHtml(`${title} - ${site.name}`), parts.between, main, parts.foot]
  const sentHeaders: Document['headers'] = { ...page.headers, 'cache-control': 'private, no-cache' }
  if (retryAfter !== null) sentHeaders['retry-after'] = String(retryAfter)
  const about = { status, headers: sentHeaders, tags: [], bar: page.bar }
  return toDocument(Buffer.from(html.join('')), about, SENT_ONCE_QUALITY)
}

async function renderResults(query: URLSearchParams, headers: Headers): Promise<Rendered> {
  try {
    const names = Object.fromEntries([...query.keys()].map((name) => [name, query.get(name)]))
    const props = await readSearch(names, headers)
    const main = renderToStaticMarkup(<SearchPage {...props} />)
    const refused = props.found && 'sentence' in props.found ? props.found : null
    const { status, retryAfter } = refused ?? { status: 200, retryAfter: null }
    return { title: titleOf(props.query), main, status, retryAfter }
  } catch (error) {
    logOnce('A search could not be answered', error)
    const status = isDatabaseAway(error) ? 503 : 500
    const main = renderToStaticMarkup(<PageError status={status} />)
    return { title: titleOf(null), main, status, retryAfter: 30 }
  }
}

/** The HTML around title and main part. */
interface Parts {
  head: string
  between: string
  foot: string
}

const partsCache = new WeakMap<Document, Parts>()

async function partsOf(page: Document): Promise<Parts> {
  const cached = partsCache.get(page)
  if (cached) return cached
  const html = String(await bodyOf(page, 'identity'))
  const title = html.indexOf('<title>') + '<title>'.length
  const titleEnd = html.indexOf('</title>')
  const main = html.indexOf('>', html.indexOf('<main id="main"')) + 1
  const mainEnd = html.lastIndexOf('</main>')
  if (title > titleEnd || titleEnd > main || main > mainEnd)
    throw new Error('the search page has no title or no main part')
  const parts = {
    head: html.slice(0, title),
    between: html.slice(titleEnd, main),
    foot: html.slice(mainEnd),
  }
  partsCache.set(page, parts)
  return parts
}
