import { type Move, moveOf } from '@/components/desk/keys'

/** The list's position when a decision was sent, restored on the next page. */
const POSITION_KEY = 'xiaowen-desk-place'

/** Shortcuts that press the page's own buttons. */
export function listenForKeys(signal: AbortSignal): void {
  restorePosition()
  document.addEventListener('keydown', runKey, { signal })
  document.addEventListener('submit', savePosition, { signal })
}

function runKey(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null
  const typing = target?.closest('input:not([type=checkbox]), select, textarea') ?? null
  const move = moveOf(event, typing !== null)
  if (move && runMove(move)) event.preventDefault()
}

function runMove(move: Move): boolean {
  const all = items()
  const here = all.findIndex((item) => item.contains(document.activeElement))
  if (move === 'next') return focus(all[Math.min(here + 1, all.length - 1)])
  if (move === 'previous') return focus(all[Math.max(here - 1, 0)])
  const item = all[here]
  if (!item) return false
  if (move === 'leave') return focus(item)
  if (move === 'reject') return openReasons(item)
  const control = move === 'approve' ? '[data-key=a]' : 'input[type=checkbox]'
  item.querySelector<HTMLElement>(control)?.click()
  return true
}

function openReasons(item: HTMLElement): boolean {
  const reasons = item.querySelector<HTMLSelectElement>('[data-key=r]')
  const around = reasons?.closest('details')
  if (around) around.open = true
  return focus(reasons)
}

function savePosition({ target }: Event): void {
  const place = items().findIndex((item) => item.contains(target as Node))
  if (place >= 0) sessionStorage.setItem(POSITION_KEY, String(place))
}

function restorePosition(): void {
  const place = sessionStorage.getItem(POSITION_KEY)
  sessionStorage.removeItem(POSITION_KEY)
  const all = items()
  if (place !== null) focus(all[Math.min(Number(place), all.length - 1)])
}

function items(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-desk-item]')]
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  return element !== null && element !== undefined
}
