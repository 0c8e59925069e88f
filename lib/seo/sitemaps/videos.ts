import type { ListedVideo } from '@/lib/content/recent'
import { element, type Xml } from '@/lib/feed/xml'
import { absolute } from '@/lib/origin'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { widePicture } from '@/lib/seo/pictures'
import { urlset } from '@/lib/seo/sitemaps/urlset'
import { site } from '@/lib/site'
import { isoWithOffset } from '@/lib/time'

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
export function videoSitemap(videos: ListedVideo[]): string {
  const entries = videos.map((video) => ({
    path: routes.story(video),
    changedAt: modifiedAt(video),
    more: entry(video),
  }))
  return urlset(entries, { 'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1' })
}

// Google's longest; what is longer goes without.
const MOST_SECONDS = 28_800

function entry(video: ListedVideo): Xml {
  const seconds = Math.max(1, Math.round(video.duration))
  return element('video:video', [
    element('video:thumbnail_loc', widePicture(video.cover, video.title).url),
    element('video:title', video.title),
    element('video:description', video.summary || video.title),
    element('video:content_loc', absolute(routes.media(video.file))),
    seconds > MOST_SECONDS ? null : element('video:duration', seconds),
    element('video:publication_date', isoWithOffset(video.publishedAt)),
    element('video:family_friendly', 'yes'),
    element('video:requires_subscription', 'no'),
    element('video:uploader', site.name, { info: absolute(routes.routes.home) }),
    element('video:live', 'no'),
  ])
}
