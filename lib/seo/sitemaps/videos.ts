import type { ListedVideo } from '@/lib/content/sitemap-videos'
import { element, type Xml } from '@/lib/http/xml'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { wideUrl } from '@/lib/seo/pictures'
import { longUrlset } from '@/lib/seo/sitemaps/urlset'
import { cutText } from '@/lib/seo/text'
import { site } from '@/lib/site'
import { isoWithOffset } from '@/lib/time'

/** In pieces. https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
export function videoSitemap(videos: AsyncIterable<ListedVideo[]>): AsyncGenerator<string> {
  const entry = (video: ListedVideo) => ({
    path: routes.story(video),
    changedAt: modifiedAt(video),
    more: element('video:video', describe(video)),
  })
  return longUrlset(videos, entry, {
    'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1',
  })
}

// The schema's longest title. Google's longest video, in seconds: what is longer goes without.
const LONGEST_TITLE = 100
const MOST_SECONDS = 28_800

/** In the order of the schema. */
function describe(video: ListedVideo): (Xml | null)[] {
  const seconds = Math.max(1, Math.round(video.duration))
  const { cover, id } = video
  return [
    element(
      'video:thumbnail_loc',
      cover === null ? absolute(routes.ogImagePath('video', id)) : wideUrl(cover),
    ),
    element('video:title', cutText(video.title, LONGEST_TITLE)),
    element('video:description', video.summary || video.title),
    element('video:content_loc', absolute(routes.media(video.file))),
    seconds > MOST_SECONDS ? null : element('video:duration', seconds),
    element('video:publication_date', isoWithOffset(video.publishedAt)),
    element('video:family_friendly', 'yes'),
    element('video:requires_subscription', 'no'),
    element('video:uploader', site.name, { info: absolute(routes.routes.home) }),
    element('video:live', 'no'),
  ]
}
