/** Puts a page into a cache, with all that it shows. */
import { ABOUT, type Copy } from './copies'
import { FILES, SHELL } from './names'

/** Headers of the page that hold for its copy too. */
const kept = [
  'content-type',
  'content-security-policy',
  'referrer-policy',
  'x-content-type-options',
]

/** `shown`: the page itself, where it is open. A page that is gone, or one reader's, is not kept and its copy deleted. */
export async function keepCopy(cache: string, path: string, shown?: Document): Promise<void> {
  // An open page has just been fetched, so the browser has it.
  const answer = await fetch(path, { cache: shown ? 'force-cache' : 'default' })
  const list = await caches.open(cache)
  if (!isKeepable(answer)) {
    await list.delete(path)
    return
  }
  const html = await answer.text()
  const page = new DOMParser().parseFromString(html, 'text/html')
  const files = [...new Set([...filesOf(shown ?? page), ...(await scriptsOfBuild())])]
  const title = page.querySelector('h1')?.textContent.trim() ?? path
  const about: Copy = { path, title, at: Date.now(), files }
  const headers = new Headers({ [ABOUT]: encodeURIComponent(JSON.stringify(about)) })
  for (const name of kept) headers.set(name, answer.headers.get(name) ?? '')
  // The page says by this when it was kept (keep-page.ts).
  const marked = html.replace('<html', `<html data-kept="${about.at}"`)
  await list.put(path, new Response(marked, { headers }))
  await keepFiles(files)
}

function isKeepable({ status, redirected, headers }: Response): boolean {
  const isShared = !/no-store|private/.test(headers.get('cache-control') ?? '')
  return status === 200 && !redirected && isShared
}

/** Pictures in the width that the page shows, or the one for browsers without a choice. */
function filesOf(page: Document): string[] {
  const pictures = [...page.querySelectorAll<HTMLImageElement>('article.story img')].map(
    (picture) => picture.currentSrc || picture.getAttribute('src'),
  )
  const others = [...page.querySelectorAll('video, script, link[rel="stylesheet"]')].map(
    (each) =>
      each.getAttribute('poster') ?? each.getAttribute(each.matches('link') ? 'href' : 'src'),
  )
  return [...pictures, ...others].flatMap((address) => {
    const { origin, pathname } = new URL(address ?? '', location.href)
    const isFile = /^\/(?:image|assets|_next\/static)\//.test(pathname)
    return isFile && origin === location.origin ? [pathname] : []
  })
}

/** Those that pages load on demand, so that a copy works as a page does when the next build has others. */
async function scriptsOfBuild(): Promise<string[]> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(SHELL))
  const requests = await Promise.all(shells.map(async (name) => (await caches.open(name)).keys()))
  const paths = requests.flat().map(({ url }) => new URL(url).pathname)
  return paths.filter((path) => path.startsWith('/assets/'))
}

/** A file that can't be had is left out: the text reads without it. */
async function keepFiles(files: string[]): Promise<void> {
  const cache = await caches.open(FILES)
  await Promise.allSettled(
    files.map(async (file) => {
      if (await cache.match(file)) return
      const answer = await fetch(file, { cache: 'force-cache' })
      if (isKeepable(answer)) await cache.put(file, answer)
    }),
  )
}
