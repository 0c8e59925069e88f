let busy = false

/** Appends the next page of the queue, whose cursor doesn't depend on what is still being sent. */
export async function fetchMore(list: Element, signal: AbortSignal): Promise<void> {
  const next = list.querySelector<HTMLAnchorElement>('.pager [rel=next]')
  const none = list.querySelector<HTMLElement>('[data-none]')
  if (!next || busy) return
  busy = true
  try {
    const answer = await fetch(next.href, { signal })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const items = [...page.querySelectorAll<HTMLElement>('.desk-list > li')]
    list.querySelector('.desk-list')?.append(...items)
    next.closest('.pager')?.replaceWith(...page.querySelectorAll('.pager'))
    if (items.length === 0 || !none) return
    const waiting = document.activeElement === none
    none.hidden = true
    list.querySelector('#chosen')?.removeAttribute('hidden')
    if (waiting) items[0]?.querySelector<HTMLElement>('[data-desk-item]')?.focus()
  } catch {
    // The pager's link leads on.
  } finally {
    busy = false
  }
}
