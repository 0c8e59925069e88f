/** Loaded after a page, by <keep-offline>. What keeps is a script of its own, for pages that have something to keep. */
import { isStoryPage, offlineRoutes } from '@/lib/routes/offline'
import { deleteOfOthers } from './copies'
import { isOff } from './setting'

/** `footer`: holds the words about a copy. */
export async function keepPage(footer: HTMLElement): Promise<void> {
  const library = document.querySelector<HTMLElement>('[data-offline]')
  if (!('serviceWorker' in navigator)) {
    library?.setAttribute('data-unsupported', '')
    return
  }
  document.addEventListener('submit', deleteAtSignIn)
  try {
    await whenShown()
    showAge(footer)
    await keep(library)
  } catch {
    // Without room or a network nothing more is kept.
  }
}

/** `library`: the page 离线阅读, at its own address or in the place of one that is not kept. */
async function keep(library: HTMLElement | null): Promise<void> {
  const isSignedIn = document.documentElement.dataset.reader !== undefined
  if (!isSignedIn) await deleteOfOthers(0)
  const showLibrary = async () => library && (await import('./library')).showLibrary(library)
  await showLibrary()
  if (isOff() || savesData()) return
  await navigator.serviceWorker.register(offlineRoutes.worker, { updateViaCache: 'none' })
  if (!isSignedIn && !library && !isStoryPage(location.pathname)) return
  const { keepShown } = await import('./keep-shown')
  await keepShown(library !== null)
  await showLibrary()
}

/** Before a session begins or ends on this device nothing of a reader is left; the next page looks again. */
function deleteAtSignIn({ target }: SubmitEvent): void {
  const action = (target as HTMLFormElement).getAttribute('action') ?? ''
  if (/^\/api\/(?:login|logout|register|reset)\b/.test(action)) void deleteOfOthers(0)
}

/** Says that the page is a copy, and of when. */
function showAge(footer: HTMLElement): void {
  const { lang, dataset } = document.documentElement
  const words = footer.querySelector('p')
  if (!dataset.kept || !words) return
  const parts = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  words.append(` ${new Date(Number(dataset.kept)).toLocaleString(lang, parts)}`)
  words.hidden = false
  document.querySelector('main')?.prepend(words)
}

/** A page that the browser prepares unseen is not read yet. */
function whenShown(): Promise<unknown> {
  if (!(document as { prerendering?: boolean }).prerendering) return Promise.resolve()
  return new Promise((resolve) => document.addEventListener('prerenderingchange', resolve))
}

/** The reader asked the browser to load less. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
