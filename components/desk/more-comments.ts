import { LatestPage } from './latest-page'

const pages = new LatestPage()
let busy = false

/** Appends the next page of the queue, whose cursor doesn't depend on what is still being sent. */
export async function fetchMore(list: Element, signal: AbortSignal): Promise<void> {
  const next = list.querySelector<HTMLAnchorElement>('.pager [rel=next]')
  const none = list.querySelector<HTMLElement>('[data-none]')
  if (!next || busy) return
  busy = true
  const loaded = await pages.load(next.href, signal)
  busy = false
  // The pager's link leads on.
  if (!loaded || !('html' in loaded)) return
  const page = new DOMParser().parseFromString(loaded.html, 'text/html')
  const items = [...page.querySelectorAll<HTMLElement>('.desk-list > li')]
  list.querySelector('.desk-list')?.append(...items)
  next.closest('.pager')?.replaceWith(...page.querySelectorAll('.pager'))
  if (items.length === 0 || !none) return
  const waiting = document.activeElement === none
  none.hidden = true
  list.querySelector('#chosen')?.removeAttribute('hidden')
  if (waiting) items[0]?.querySelector<HTMLElement>('[data-desk-item]')?.focus()
}
