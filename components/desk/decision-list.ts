/** The list of comments in the page: what leaves it, what comes back, and what comes after. */

/** Those that are still to be decided. */
export function openItems(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.desk-list > li:not([hidden])')]
}

/** The focus goes on to the next comment at once, so that no key is lost. */
export function hideItems(list: Element, items: HTMLElement[]): void {
  const focused = items.some((item) => item.contains(document.activeElement))
  const last = items.at(-1)
  for (const item of items) {
    item.hidden = true
    item.querySelector('.desk-refused')?.remove()
    const box = item.querySelector<HTMLInputElement>('input[type=checkbox]')
    if (box) box.checked = false
  }
  const left = openItems(list)
  showWhetherEmpty(list, left.length === 0)
  if (!focused) return
  const next = left.find((item) => last && last.compareDocumentPosition(item) & FOLLOWING)
  const target = next ?? left.at(-1)
  const place = target ? '[data-desk-item]' : '[data-none]'
  ;(target ?? list).querySelector<HTMLElement>(place)?.focus()
}

/** With the sentence that says why; null: it is asked about, and ticked as before. */
export function returnItem(list: Element, item: HTMLElement, sentence: string | null): void {
  item.hidden = false
  showWhetherEmpty(list, false)
  if (sentence === null) {
    const box = item.querySelector<HTMLInputElement>('input[type=checkbox]')
    if (box) box.checked = true
    return
  }
  const line = document.createElement('p')
  line.className = 'desk-refused field-error'
  line.setAttribute('role', 'alert')
  line.append(sentence)
  item.querySelector('.comment-entry-main')?.append(line)
}

const FOLLOWING = Node.DOCUMENT_POSITION_FOLLOWING

function showWhetherEmpty(list: Element, empty: boolean): void {
  list.querySelector<HTMLElement>('[data-none]')?.toggleAttribute('hidden', !empty)
  list.querySelector<HTMLElement>('#chosen')?.toggleAttribute('hidden', empty)
}
