import { env } from '@/lib/env'
import { baidu } from './baidu'
import { hub } from './websub'
import { indexNow } from './index-now'
import { ping } from './ping'
import type { Receiver } from './receiver'

/** Who is told, by the settings. A site that only this machine sees tells nobody beyond it. */
export function receivers(): Receiver[] {
  const { INDEXNOW_KEY, INDEXNOW_URL, BAIDU_PUSH_URL, SITEMAP_PING_URLS, WEBSUB_HUB, SITE_URL } =
    env()
  const all = [
    ...(INDEXNOW_KEY ? [indexNow(INDEXNOW_URL, INDEXNOW_KEY)] : []),
    ...(BAIDU_PUSH_URL ? [baidu(BAIDU_PUSH_URL)] : []),
    ...SITEMAP_PING_URLS.map(ping),
    ...(WEBSUB_HUB ? [hub(WEBSUB_HUB)] : []),
  ]
  return isLocal(SITE_URL) ? all.filter(({ url }) => isLocal(url)) : all
}

function isLocal(url: string): boolean {
  return /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
}
