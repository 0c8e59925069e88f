/** Copies of the signed-in reader's 收藏. */
import type { KeptFavourites } from '@/lib/reader/kept-favourites'
import { offlineLimits } from '@/lib/offline-limits'
import { withoutHant } from '@/lib/routes/hant'
import { offlineRoutes } from '@/lib/routes/offline'
import { deleteCopies, deleteUnused, readCopies } from './copies'
import { keepCopy } from './keep-copy'
import { listCache } from './names'
import { read, write } from './setting'

const HOUR_MS = 3_600_000
const WEEK_MS = 7 * 24 * HOUR_MS
/** In localStorage: whose list was read, and when. */
const SYNCED = 'offline-synced'

/** Keeps what the reader has in 收藏; asks for the list once an hour, or `now`. */
export async function keepFavourites(owner: number, now: boolean): Promise<void> {
  const [whose, when] = (read(SYNCED) ?? '').split(' ')
  if (!now && whose === String(owner) && Date.now() - Number(when) < HOUR_MS) return
  const answer = await fetch(offlineRoutes.keptFavourites)
  if (!answer.ok) return
  const { me, stories } = (await answer.json()) as KeptFavourites
  if (me !== owner) return
  write(SYNCED, `${owner} ${Date.now()}`)
  const cache = listCache('favourites', owner)
  await deleteCopies(cache, ({ path }) => !stories.includes(path))
  const fresh = (await readCopies(cache)).filter(({ at }) => Date.now() - at < WEEK_MS)
  const missing = stories.filter((story) => !fresh.some(({ path }) => path === story))
  // The oldest first and one by one: the newest 收藏 stands first in the list.
  for (const path of missing.reverse()) await keepCopy(cache, path)
}

/** Keeps the story of this page while it is one of 收藏. */
export async function watchFavourite(owner: number): Promise<void> {
  const toggle = document.querySelector('toggle-form[state="favourite"]')
  if (!toggle) return
  const cache = listCache('favourites', owner)
  const path = withoutHant(location.pathname)
  const update = async () => {
    const isFavourite = toggle.hasAttribute('pressed')
    if (isFavourite) await keepCopy(cache, path, path === location.pathname ? document : undefined)
    await deleteCopies(cache, (copy, place) =>
      isFavourite ? place >= offlineLimits.favourites : copy.path === path,
    )
  }
  const observer = new MutationObserver(() => {
    update()
      .then(deleteUnused)
      // Without room it is not kept.
      .catch(() => undefined)
  })
  observer.observe(toggle, { attributeFilter: ['pressed'] })
  await update()
}
