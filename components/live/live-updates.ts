/** Follows a live story: entries come in as they are written, and nothing that is being read moves. */
import { isHant } from '@/lib/routes/hant'
import { type LiveUpdate, placeEntry } from './place-entry'

/** After which a hidden page lets its connection go. */
const HIDDEN_MS = 60_000
/** Before another connection is tried where the server has refused one; up to twice as long, so that not all come at once. */
const RETRY_MS = 10_000

export function followLive(blog: HTMLElement, signal: AbortSignal): void {
  const { events = '', fresh = '' } = blog.dataset
  const list = blog.querySelector<HTMLElement>('[data-entries]')
  const button = blog.querySelector('button')
  if (!list || !button) return
  let last = Number(blog.dataset.change)
  let held: LiveUpdate[] = []
  let source: EventSource | undefined
  let timer = 0

  const close = () => source?.close()
  const connect = () => {
    close()
    source = new EventSource(`${events}?after=${last}`)
    source.addEventListener('change', ({ data, lastEventId }: MessageEvent<string>) => {
      last = Number(lastEventId)
      take(JSON.parse(data) as LiveUpdate)
    })
    // More than are sent one by one, or a rendition of which the server sends none.
    source.addEventListener('reload', () => offerReload())
    source.addEventListener('ended', close)
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) later(connect, RETRY_MS * (1 + Math.random()))
    })
  }
  const later = (work: () => void, milliseconds: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(work, milliseconds)
  }
  const take = (update: LiveUpdate) => {
    if (isHant(location.pathname)) return offerReload()
    // Above the top of the window something would push down what is being read.
    const isAbove = list.getBoundingClientRect().top < 0
    if (update.html === null || !isAbove || document.getElementById(update.element))
      return placeEntry(list, update)
    held.push(update)
    show(fresh.replace('{n}', String(held.length)))
  }
  const show = (words: string) => {
    button.textContent = words
    button.hidden = words === ''
  }
  const offerReload = () => {
    close()
    button.dataset.reload = ''
    show(fresh.replace('{n} ', ''))
  }

  button.addEventListener(
    'click',
    () => {
      if (button.dataset.reload !== undefined) return location.reload()
      for (const update of held) placeEntry(list, update)
      held = []
      show('')
      list.scrollIntoView()
      list.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
    },
    { signal },
  )
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) later(close, HIDDEN_MS)
      else if (source?.readyState === EventSource.CLOSED) connect()
      else clearTimeout(timer)
    },
    { signal },
  )
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    close()
  })
  connect()
}
