import { env } from '@/lib/env'
import { baidu } from './baidu'
import { webSub } from './websub'
import { indexNow } from './index-now'
import { ping } from './ping'
import type { Receiver } from './receiver'

/** By the settings. A site on localhost pushes to localhost only. */
export function receivers(): Receiver[] {
  const { INDEXNOW_KEY, INDEXNOW_URL, BAIDU_PUSH_URL, SITEMAP_PING_URLS, WEBSUB_HUB, SITE_URL } =
    env()
  const all = [
    ...(INDEXNOW_KEY ? [indexNow(INDEXNOW_URL, INDEXNOW_KEY)] : []),
    ...(BAIDU_PUSH_URL ? [baidu(BAIDU_PUSH_URL)] : []),
    ...SITEMAP_PING_URLS.map(ping),
    ...(WEBSUB_HUB ? [webSub(WEBSUB_HUB)] : []),
  ]
  return isLocal(SITE_URL) ? all.filter(({ url }) => isLocal(url)) : all
}

function isLocal(url: string): boolean {
  return /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
}
