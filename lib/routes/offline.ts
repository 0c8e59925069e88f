/** A module of its own, so that the scripts for reading offline contain no other addresses. */
export const offlineRoutes = {
  offline: '/offline',
  worker: '/sw.js',
  /** What is kept of the signed-in reader's 收藏. */
  keptFavourites: '/api/reader/favourites',
} as const

/** A story's page, in either script. */
export function isStoryPage(path: string): boolean {
  return /^(?:\/hant)?\/(?:article|video)\/\d+$/.test(path)
}
