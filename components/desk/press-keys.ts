import { type Move, moveOf, reasonOf } from '@/components/desk/keys'

/** The list's position when a form was sent that loads the page again, restored there. */
const POSITION_KEY = 'xiaowen-desk-place'

/** Shortcuts that press the page's own buttons. */
export function listenForKeys(signal: AbortSignal): void {
  restorePosition()
  document.addEventListener('keydown', runKey, { signal })
  document.addEventListener('submit', savePosition, { signal })
}

function runKey(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('dialog')) return
  const typing = target?.closest('input:not([type=checkbox]), select, textarea') ?? null
  const move = moveOf(event, typing !== null)
  const pressed = move ? runMove(move, typing) : typing !== null && chooseReason(event, typing)
  if (pressed) event.preventDefault()
}

function runMove(move: Move, typing: Element | null): boolean {
  const all = items()
  const here = all.findIndex((item) => item.contains(document.activeElement))
  if (move === 'next') return focus(all[Math.min(here + 1, all.length - 1)])
  if (move === 'previous') return focus(all[Math.max(here - 1, 0)])
  if (move === 'send') return press(typing?.closest('form')?.querySelector('[value=reject]'))
  const item = all[here]
  if (!item) return false
  if (move === 'leave') return focus(item)
  if (move === 'reject') return openReasons(item)
  return press(item.querySelector(move === 'approve' ? '[data-key=a]' : 'input[type=checkbox]'))
}

function openReasons(item: HTMLElement): boolean {
  const reasons = item.querySelector<HTMLSelectElement>('[data-key=r]')
  const around = reasons?.closest('details')
  if (around) around.open = true
  return focus(reasons)
}

function chooseReason(event: KeyboardEvent, field: Element): boolean {
  const reason = reasonOf(event)
  const list = field instanceof HTMLSelectElement && field.matches('[data-key=r]') ? field : null
  if (!list || reason === null || reason >= list.length) return false
  list.selectedIndex = reason
  return true
}

/** Not after a decision that is sent without leaving the page. */
function savePosition({ target, defaultPrevented }: Event): void {
  const place = items().findIndex((item) => item.contains(target as Node))
  if (place >= 0 && !defaultPrevented) sessionStorage.setItem(POSITION_KEY, String(place))
}

function restorePosition(): void {
  const place = sessionStorage.getItem(POSITION_KEY)
  sessionStorage.removeItem(POSITION_KEY)
  const all = items()
  if (place !== null) focus(all[Math.min(Number(place), all.length - 1)])
}

/** Without those whose decision is being sent. */
function items(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('li:not([hidden]) > [data-desk-item]')]
}

function press(control: HTMLElement | null | undefined): boolean {
  control?.click()
  return control !== null && control !== undefined
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  return element !== null && element !== undefined
}
