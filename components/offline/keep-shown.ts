/** Keeps the story that is read, and 收藏. */
import { offlineLimits } from '@/lib/offline-limits'
import { hant, isHant } from '@/lib/routes/hant'
import { isStoryPage, offlineRoutes } from '@/lib/routes/offline'
import { deleteCopies, deleteOfOthers, deleteUnused } from './copies'
import { keepFavourites, watchFavourite } from './favourites'
import { keepCopy } from './keep-copy'
import { listCache, SHELL } from './names'

const MAX_AGE_MS = 30 * 86_400_000

/** `isLibrary`: the page is 离线阅读, whatever its address, and no story. */
export async function keepShown(isLibrary: boolean): Promise<void> {
  await navigator.serviceWorker.ready
  const owner = await findOwner()
  if (owner > 0) await deleteOfOthers(owner)
  if (isHant(location.pathname)) await keepRendition()
  if (!isLibrary) await keepStory(owner)
  if (owner > 0) await keepFavourites(owner, isLibrary)
  await deleteUnused()
}

async function keepStory(owner: number): Promise<void> {
  const path = location.pathname
  const isCopy = document.documentElement.dataset.kept !== undefined
  if (!isStoryPage(path) || isCopy) return
  const read = listCache('read', owner)
  await keepCopy(read, path, document)
  const oldest = Date.now() - MAX_AGE_MS
  await deleteCopies(read, ({ at }, place) => place >= offlineLimits.read || at < oldest)
  if (owner > 0) await watchFavourite(owner)
}

/** 離線閱讀, for readers of traditional characters alone: the first request for a rendition is dear to the server. */
async function keepRendition(): Promise<void> {
  const path = hant(offlineRoutes.offline)
  const shell = (await caches.keys()).findLast((name) => name.startsWith(SHELL))
  if (shell && !(await caches.match(path))) await (await caches.open(shell)).add(path)
}

/**
 * The reader's id once the state has come, 0 where nobody is signed in; never where no state comes: the session has
 * ended, or there is no network.
 */
function findOwner(): Promise<number> {
  const { reader } = document.documentElement.dataset
  if (reader !== '') return Promise.resolve(Number(reader ?? 0))
  return new Promise((resolve) => {
    document.addEventListener('reader-state', ({ detail }) => resolve(detail.me), { once: true })
  })
}
