import type { LiveEntry } from '@/lib/content/live'
import type { Story } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import { excerpt } from '@/lib/markdown/excerpt'
import * as routes from '@/lib/routes'
import { liveEntry } from '@/lib/routes/live'
import type { Thing } from '@/lib/seo/json-ld'
import { publisher } from '@/lib/seo/organisation'
import { headline, searchDescription } from '@/lib/seo/text'
import { widePicture, wideUrl } from '@/lib/seo/pictures'
import { isoWithOffset } from '@/lib/time'

/** Long enough for most entries; the whole text is in the page. */
const BODY = 300

interface Live {
  story: Story
  times: NonNullable<Story['live']>
  entries: LiveEntry[]
}

/** https://schema.org/LiveBlogPosting, of the entries on the page. */
export function liveBlogPosting({ story, times, entries }: Live): Thing {
  const url = absolute(routes.story(story))
  const newest = entries
    .map(({ editedAt, at }) => editedAt ?? at)
    .sort()
    .at(-1)
  return {
    '@type': 'LiveBlogPosting',
    '@id': `${url}#live`,
    url,
    headline: headline(story.title),
    description: searchDescription(story),
    image: widePicture(story.cover, story.title).url,
    datePublished: isoWithOffset(story.publishedAt),
    dateModified: isoWithOffset(newest ?? times.startedAt),
    coverageStartTime: isoWithOffset(times.startedAt),
    coverageEndTime: times.endedAt ? isoWithOffset(times.endedAt) : undefined,
    publisher: publisher(),
    author: publisher(),
    liveBlogUpdate: entries.map((entry) => update(entry, url)),
  }
}

function update({ id, at, title, text, picture, editedAt }: LiveEntry, page: string): Thing {
  const url = `${page}#${liveEntry(id)}`
  return {
    '@type': 'BlogPosting',
    '@id': url,
    url,
    headline: title || excerpt(text, 60) || undefined,
    articleBody: text ? excerpt(text, BODY) : undefined,
    image: picture ? wideUrl(picture) : undefined,
    datePublished: isoWithOffset(at),
    dateModified: isoWithOffset(editedAt ?? at),
  }
}
