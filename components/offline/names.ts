/** Names of caches; the service worker and the pages share them. */

/** All of ours begin so. */
export const OURS = 'offline-'

/** The number grows when copies change their form; those of another number are deleted. */
export const CONTENT = `${OURS}1-`

/** Pictures, styles and scripts of the kept pages. */
export const FILES = `${CONTENT}files`

/** The page 离线阅读 with its scripts and styles; one for each build. */
export const SHELL = `${OURS}shell-`

export type ListName = 'favourites' | 'read'

/** `owner`: the id of the reader who was signed in, 0: nobody. */
export function listCache(list: ListName, owner: number): string {
  return `${CONTENT}${list}-${owner}`
}

/** The owner of a list's cache; null for other caches. */
export function ownerOf(cache: string): number | null {
  const [, owner] = /^offline-1-(?:favourites|read)-(\d+)$/.exec(cache) ?? []
  return owner === undefined ? null : Number(owner)
}
