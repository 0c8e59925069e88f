/** Follows a live story: entries come in as they are written, and nothing that is being read moves. */
import { isHant } from '@/lib/routes/hant'
import { type LiveUpdate, placeEntry } from './place-entry'

/** After which a hidden page lets its connection go. */
const HIDDEN_MS = 60_000
/** Before another connection is tried where the server has refused one; twice as long each time, and not all at once. */
const RETRY_MS = 10_000
const MAX_REFUSALS = 7

export function followLive(blog: HTMLElement, signal: AbortSignal): void {
  const { events = '', fresh = '', ended = '' } = blog.dataset
  const list = blog.querySelector<HTMLElement>('[data-entries]')
  const button = blog.querySelector('button')
  if (!list || !button) return
  let last = Number(blog.dataset.change)
  /** What waits for the button, by element. */
  const held = new Map<string, LiveUpdate>()
  let source: EventSource | undefined
  let isOver = false
  let refusals = 0
  let timer = 0

  const close = () => source?.close()
  const finish = () => {
    isOver = true
    close()
  }
  const connect = () => {
    close()
    source = new EventSource(`${events}?after=${last}`)
    source.addEventListener('open', () => (refusals = 0))
    source.addEventListener('change', ({ data, lastEventId }: MessageEvent<string>) => {
      last = Number(lastEventId)
      take(JSON.parse(data) as LiveUpdate)
    })
    // More than are sent one by one, or a rendition of which the server sends none.
    source.addEventListener('reload', offerReload)
    source.addEventListener('ended', () => {
      finish()
      const state = blog.closest('.live')?.querySelector('.live-running')
      if (state) state.textContent = ended
      state?.removeAttribute('class')
    })
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED || refusals === MAX_REFUSALS) return
      later(connect, RETRY_MS * 2 ** refusals++ * (1 + Math.random()))
    })
  }
  const later = (work: () => void, milliseconds: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(work, milliseconds)
  }
  const take = (update: LiveUpdate) => {
    if (isHant(location.pathname)) return offerReload()
    const { element, html } = update
    // Above the top of the window something would push down what is being read.
    const isAbove = list.getBoundingClientRect().top < 0
    if (html !== null && isAbove && !document.getElementById(element)) {
      held.set(element, update)
    } else {
      held.delete(element)
      placeEntry(list, update)
    }
    show(held.size > 0 ? fresh.replace('{n}', String(held.size)) : '')
  }
  const show = (words: string) => {
    button.textContent = words
    button.hidden = words === ''
  }
  const offerReload = () => {
    finish()
    button.dataset.reload = ''
    show(fresh.replace('{n} ', ''))
  }

  button.addEventListener(
    'click',
    () => {
      if (button.dataset.reload !== undefined) return location.reload()
      for (const update of held.values()) placeEntry(list, update)
      held.clear()
      list.scrollIntoView()
      // A hidden button would lose the focus to the start of the page.
      list.focus({ preventScroll: true })
      show('')
    },
    { signal },
  )
  document.addEventListener(
    'visibilitychange',
    () => {
      if (isOver) return
      refusals = 0
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
