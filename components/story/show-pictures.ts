const prepared = new WeakSet<HTMLDialogElement>()

/** Opens the dialog at the picture that a link leads to; the row scrolls, so that swiping works. */
export function showPictures(dialog: HTMLDialogElement, link: HTMLAnchorElement): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.story a.enlarge')]
  const row = dialog.querySelector<HTMLElement>('.viewer-row')
  if (!row) return
  if (!prepared.has(dialog)) {
    row.replaceChildren(...links.map(largePicture))
    for (const button of dialog.querySelectorAll('button')) {
      if (button.value !== 'close') button.hidden = links.length < 2
    }
    dialog.addEventListener('click', (event) => press(event, dialog, row))
    dialog.addEventListener('keydown', (event) => turn(event, row))
    let place = 0
    // A closed dialog has no width.
    row.addEventListener('scroll', () => (place = dialog.open ? placeOf(row) : place))
    // The reader is back where the last picture stands.
    dialog.addEventListener('close', () => links[place]?.focus())
    prepared.add(dialog)
  }
  dialog.showModal()
  row.scrollTo({ left: links.indexOf(link) * row.clientWidth, behavior: 'instant' })
  row.focus()
}

function largePicture(link: HTMLAnchorElement): HTMLElement {
  const figure = document.createElement('figure')
  const image = new Image()
  image.loading = 'lazy'
  image.alt = link.querySelector('img')?.alt ?? ''
  image.src = link.href
  const caption = link.parentElement?.querySelector('figcaption')?.cloneNode(true)
  figure.append(image, ...(caption ? [caption] : []))
  return figure
}

function press({ target }: Event, dialog: HTMLDialogElement, row: HTMLElement): void {
  const value = (target as Element).closest('button')?.value
  if (value === 'close') dialog.close()
  if (value === 'previous') step(row, -1)
  if (value === 'next') step(row, 1)
}

function turn(event: KeyboardEvent, row: HTMLElement): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  event.preventDefault()
  step(row, event.key === 'ArrowLeft' ? -1 : 1)
}

function step(row: HTMLElement, by: number): void {
  row.scrollTo({ left: (placeOf(row) + by) * row.clientWidth })
}

function placeOf(row: HTMLElement): number {
  return Math.round(row.scrollLeft / row.clientWidth)
}
