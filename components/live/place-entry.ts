/** An entry as the server sends it; `html` is null where readers don't see it any more. */
export interface LiveUpdate {
  /** The id of its element. */
  element: string
  html: string | null
}

/** Puts the entry where it belongs: the pinned ones first, each newest first. One older than all is of a later page. */
export function placeEntry(list: HTMLElement, { element, html }: LiveUpdate): void {
  const before = document.getElementById(element)
  if (html === null) {
    before?.remove()
    return
  }
  const template = document.createElement('template')
  template.innerHTML = html
  const entry = template.content.firstElementChild as HTMLElement | null
  if (!entry) return
  if (before && orderOf(before) === orderOf(entry)) {
    before.replaceWith(entry)
    return
  }
  before?.remove()
  const next = [...list.children].find((other) => orderOf(other as HTMLElement) < orderOf(entry))
  const isLast = !next && list.closest('.live')?.querySelector('[rel="next"]')
  if (!isLast) list.insertBefore(entry, next ?? null)
}

/** Of the entries of one page the greatest stands first, as in lib/content/live.ts: of one moment, that with the greater id. */
export function orderOf({ id, dataset }: Pick<HTMLElement, 'id' | 'dataset'>): string {
  const number = id.replace(/\D/g, '').padStart(10, '0')
  return `${dataset.pinned === undefined ? 0 : 1} ${dataset.at} ${number}`
}
