/** Fills the page 离线阅读 with what is on this device. */
import { offlineRoutes } from '@/lib/routes/offline'
import { type Copy, deleteEverything, readList } from './copies'
import type { ListName } from './names'
import { isOff, turnOff, turnOn } from './setting'

const lists: ListName[] = ['favourites', 'read']

export async function showLibrary(page: HTMLElement): Promise<void> {
  const find = (name: string) => page.querySelector<HTMLElement>(`[data-${name}]`)
  const show = (name: string, isShown: boolean) => find(name)?.toggleAttribute('hidden', !isShown)
  const isHere = location.pathname.endsWith(offlineRoutes.offline)
  const off = isOff()
  const copies = await Promise.all(lists.map(readList))
  for (const [place, list] of lists.entries()) {
    const section = find(list)
    const items = (copies[place] ?? []).map(toItem)
    section?.toggleAttribute('hidden', off)
    section?.querySelector('ul')?.replaceChildren(...items)
    section?.querySelector('p')?.toggleAttribute('hidden', items.length > 0)
  }
  // The worker shows this page in place of one that is not kept.
  show('away', !isHere)
  show('away-here', isHere && !navigator.onLine)
  show('clear', copies.flat().length > 0)
  show('off', off)
  find('clear')?.addEventListener('click', () => void clear(page), { once: true })
  find('start')?.addEventListener('click', start, { once: true })
  if (!isHere) reloadOnline()
}

/** Unless the reader has gone on meanwhile, which a reload would end. */
function reloadOnline(): void {
  const reload = () => location.reload()
  addEventListener('online', reload, { once: true })
  addEventListener('beforeunload', () => removeEventListener('online', reload), { once: true })
}

/** Everything, with the worker and the page itself. */
async function clear(page: HTMLElement): Promise<void> {
  turnOff()
  await deleteEverything()
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.unregister()
  await showLibrary(page)
  page.querySelector<HTMLElement>('[data-start]')?.focus()
}

function start(): void {
  turnOn()
  location.reload()
}

function toItem({ path, title, at }: Copy): HTMLLIElement {
  const item = document.createElement('li')
  item.className = 'headline'
  const link = document.createElement('a')
  link.href = path
  link.dir = 'auto'
  link.textContent = title
  const time = document.createElement('time')
  time.className = 'meta'
  const date = new Date(at)
  time.dateTime = date.toISOString()
  time.textContent = date.toLocaleDateString(document.documentElement.lang, {
    month: 'numeric',
    day: 'numeric',
  })
  item.append(link, time)
  return item
}
