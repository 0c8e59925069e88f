/**
 * What was found, from the instance itself: the document of the search page with another title and another
 * main part (docs/decisions/018-search-answers.md).
 */
import { renderToStaticMarkup } from 'react-dom/server'
import { readSearch } from '@/app/search/read-search'
import { PageError } from '@/components/missing/error'
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

/** The page of a search; `frame` is the document of `/search`. It is nobody else's, so no proxy keeps it. */
export async function answerSearch(
  asked: URLSearchParams,
  headers: Headers,
  frame: Document,
): Promise<Document> {
  if (frame.status !== 200) return frame
  const { title, main, status, retryAfter } = await renderResults(asked, headers)
  const parts = await partsOf(frame)
  const html = [parts.head, escapeHtml(`${title} - ${site.name}`), parts.between, main, parts.foot]
  const sent: Document['headers'] = { ...frame.headers, 'cache-control': 'private, no-cache' }
  if (retryAfter !== null) sent['retry-after'] = String(retryAfter)
  const about = { status, headers: sent, tags: [] }
  return toDocument(Buffer.from(html.join('')), about, SENT_ONCE_QUALITY)
}

async function renderResults(asked: URLSearchParams, headers: Headers): Promise<Rendered> {
  try {
    const names = Object.fromEntries([...asked.keys()].map((name) => [name, asked.get(name)]))
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

/** What stands before, between and after the two that change. */
interface Parts {
  head: string
  between: string
  foot: string
}

const partsCache = new WeakMap<Document, Parts>()

async function partsOf(frame: Document): Promise<Parts> {
  const before = partsCache.get(frame)
  if (before) return before
  const html = String(await bodyOf(frame, 'identity'))
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
  partsCache.set(frame, parts)
  return parts
}
