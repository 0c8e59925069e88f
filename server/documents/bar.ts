/** The bar of breaking news: a document of its own that pages take when they are sent (docs/decisions/045-banner.md). */
import { createHash } from 'node:crypto'
import { BREAKING_ID } from '@/lib/breaking-id'
import { reads } from '@/lib/cached'
import { now } from '@/lib/clock'
import { type Banner, findBanner } from '@/lib/content/banner'
import { bannerCopy } from '@/lib/copy/banner'
import { onPublicConnections } from '@/lib/db'
import { formsOf } from '@/lib/hant/forms'
import { openCcForms } from '@/lib/hant/open-cc'
import { escapeHtml } from '@/lib/http/escape'
import { logOnce } from '@/lib/log'
import { tag } from '@/lib/tags'
import { type Insert, type Script, toInsert } from './document'
import { readTerms } from './hant/document'
import { traditionalHtml } from './hant/html'
import { onInvalidation } from './store'

export interface Bar extends Insert {
  /** A part of the ETag of the pages with it. */
  hash: string
}

/** Tells the page's head of it (components/first-paint.ts). */
export const barHeader = { 'server-timing': BREAKING_ID }

const RETRY_MS = 1000

let shown: { bars: Record<Script, Bar | null>; until: number } | null = null
/** Of the renewal that began last. */
let renewal = 0

onInvalidation((tags) => {
  if (tags === null || tags.includes(tag.banner) || tags.includes(tag.hantTerms)) renewBar()
})

/** Null where none is shown. Its end needs no timer: it is over by the database's clock. */
export function barOf(script: Script | undefined): Bar | null {
  if (shown === null || script === undefined) return null
  return now().getTime() < shown.until ? shown.bars[script] : null
}

/** Reads it again, after a change. What was shown stays, until its end, while the database is away. */
export function renewBar(): void {
  // Nothing would tell of its changes.
  if (!reads.storing) return
  const own = (renewal += 1)
  read(() => own === renewal).catch((error: unknown) => {
    logOnce('The bar of breaking news could not be read', error)
    setTimeout(() => {
      if (own === renewal) renewBar()
    }, RETRY_MS).unref()
  })
}

/** Where a newer reading began meanwhile, what it found is dropped. */
async function read(isNewest: () => boolean): Promise<void> {
  const banner = await onPublicConnections(findBanner)
  if (!isNewest()) return
  if (!banner) {
    shown = null
    return
  }
  const line = lineOf(banner)
  const hans = toBar(line)
  const until = banner.until?.getTime() ?? Infinity
  const known = shown?.bars.hans?.hash === hans.hash ? shown.bars.hant : null
  // The tables of traditional characters are loaded on first use; pages in simplified ones don't wait for them.
  shown = { bars: { hans, hant: known }, until }
  const terms = (await readTerms()) ?? (await formsOf([]))
  const hant = toBar(await traditionalHtml(line, { terms, forms: await openCcForms() }))
  if (isNewest()) shown = { bars: { hans, hant }, until }
}

/** As it stands at the end of a page; styles/breaking.css shows it above. */
function lineOf({ text, link }: Pick<Banner, 'text' | 'link'>): string {
  const words = escapeHtml(text)
  const said = link ? `<a href="${escapeHtml(link)}">${words}</a>` : `<span>${words}</span>`
  const label = bannerCopy.label
  return `<aside id="${BREAKING_ID}" class="breaking" aria-label="${label}"><p class="page"><b>${label}</b>${said}</p></aside>`
}

function toBar(line: string): Bar {
  const hash = createHash('sha256').update(line).digest('base64url').slice(0, 8)
  return { ...toInsert(line), hash }
}
