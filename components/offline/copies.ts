/** What this device keeps for reading offline, in caches that the service worker reads. */
import { CONTENT, FILES, listCache, type ListName, OURS, ownerOf } from './names'

/** What a copy says of itself, as JSON in a header. */
export interface Copy {
  path: string
  title: string
  /** When it was kept, in milliseconds since 1970. */
  at: number
  /** Paths of its pictures, styles and scripts. */
  files: string[]
}

/** The header that says it. */
export const ABOUT = 'x-copy'

/** Newest first. */
export async function readCopies(cache: string): Promise<Copy[]> {
  if (!(await caches.has(cache))) return []
  const answers = await (await caches.open(cache)).matchAll()
  return answers.flatMap(aboutOf).sort((a, b) => b.at - a.at)
}

/** Deletes the copies that `isGone` names; files go with deleteUnused. */
export async function deleteCopies(
  cache: string,
  isGone: (copy: Copy, place: number) => boolean,
): Promise<void> {
  const gone = (await readCopies(cache)).filter(isGone)
  if (gone.length === 0) return
  const list = await caches.open(cache)
  await Promise.all(gone.map(({ path }) => list.delete(path)))
}

/** Deletes files that no copy refers to. */
export async function deleteUnused(): Promise<void> {
  const lists = (await caches.keys()).filter((name) => ownerOf(name) !== null)
  const copies = (await Promise.all(lists.map(readCopies))).flat()
  const used = new Set(copies.flatMap(({ files }) => files))
  const cache = await caches.open(FILES)
  const unused = (await cache.keys()).filter(({ url }) => !used.has(new URL(url).pathname))
  await Promise.all(unused.map((request) => cache.delete(request)))
}

/** Deletes what was kept for others. What nobody in particular has read becomes this reader's. */
export async function deleteOfOthers(owner: number): Promise<void> {
  const lists = (await caches.keys()).filter((name) => ![null, owner].includes(ownerOf(name)))
  if (lists.length === 0) return
  const nobodys = listCache('read', 0)
  if (lists.includes(nobodys)) await moveCopies(nobodys, listCache('read', owner))
  await Promise.all(lists.map((name) => caches.delete(name)))
  await deleteUnused()
}

export async function deleteEverything(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Of whoever it is for: deleteOfOthers leaves one owner. */
export async function readList(list: ListName): Promise<Copy[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${CONTENT}${list}-`))
  const copies = (await Promise.all(names.map(readCopies))).flat()
  return copies.sort((a, b) => b.at - a.at)
}

async function moveCopies(from: string, to: string): Promise<void> {
  const [source, target] = await Promise.all([caches.open(from), caches.open(to)])
  for (const request of await source.keys()) {
    const answer = await source.match(request)
    if (answer) await target.put(request, answer)
  }
}

function aboutOf({ headers }: Response): Copy[] {
  const about = headers.get(ABOUT)
  return about ? [JSON.parse(decodeURIComponent(about)) as Copy] : []
}
