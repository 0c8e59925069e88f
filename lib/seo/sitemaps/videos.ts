import type { ListedVideo } from '@/lib/content/sitemap-videos'
import { element, type Xml } from '@/lib/http/xml'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { wideUrl } from '@/lib/seo/pictures'
import { streamUrlset } from '@/lib/seo/sitemaps/urlset'
import { cutText } from '@/lib/seo/text'
import { site } from '@/lib/site'
import { isoWithOffset } from '@/lib/time'

/** Streamed. https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
export function videoSitemap(videos: AsyncIterable<ListedVideo[]>): AsyncGenerator<string> {
  const entry = (video: ListedVideo) => ({
    path: routes.story(video),
    changedAt: modifiedAt(video),
    extension: element('video:video', describe(video)),
  })
  return streamUrlset(videos, entry, {
    'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1',
  })
}

// Limits of the schema; a longer duration is left out.
const MAX_TITLE = 100
const MAX_SECONDS = 28_800

function describe(video: ListedVideo): (Xml | null)[] {
  const seconds = Math.max(1, Math.round(video.duration))
  const { cover, id } = video
  return [
    element(
      'video:thumbnail_loc',
      cover === null ? absolute(routes.ogImagePath('video', id)) : wideUrl(cover),
    ),
    element('video:title', cutText(video.title, MAX_TITLE)),
    element('video:description', video.summary || video.title),
    element('video:content_loc', absolute(routes.media(video.file))),
    seconds > MAX_SECONDS ? null : element('video:duration', seconds),
    element('video:publication_date', isoWithOffset(video.publishedAt)),
    element('video:family_friendly', 'yes'),
    element('video:requires_subscription', 'no'),
    element('video:uploader', site.name, { info: absolute(routes.routes.home) }),
    element('video:live', 'no'),
  ]
}
