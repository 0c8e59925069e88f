import { isSound } from '@/lib/media-type'
import type { Metadata } from 'next'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { authors } from '@/lib/seo/authors'
import { modifiedAt } from '@/lib/seo/dates'
import { describe, type PageDescription } from '@/lib/seo/describe'
import { missingMetadata } from '@/lib/seo/metadata'
import { sharedPicture } from '@/lib/seo/pictures'
import { description, searchDescription } from '@/lib/seo/text'
import { videoId } from '@/lib/seo/video'
import { isoWithOffset } from '@/lib/time'

export function storyMetadata(story: Story): Metadata {
  if (story.status === 'withdrawn') return missingMetadata(copy.missing.withdrawn)
  const { column } = story
  const metadata = describe({
    title: story.searchTitle || story.title,
    description: searchDescription(story),
    path: routes.story(story),
    picture: sharedPicture(story),
    shared: {
      title: story.shareTitle || story.title,
      description: story.shareText || description(story),
    },
    canonical: story.canonicalUrl,
    alternates: { 'text/markdown': [markdownLink(story)], ...oembedLinks(story) },
    feeds: [{ name: column.name, path: routes.column(column.slug) }],
  })
  return {
    ...metadata,
    authors: authors(story).map(({ name }) => ({ name })),
    keywords: story.keywords.length > 0 ? story.keywords : null,
    openGraph: { ...metadata.openGraph, ...openGraph(story) },
  }
}

function markdownLink(story: Story): { title: string; url: string } {
  return { title: copy.story.markdown, url: absolute(routes.markdownOf(routes.story(story))) }
}

/** https://oembed.com/#section4 */
function oembedLinks(story: Story): PageDescription['alternates'] {
  if (!videoId(story)) return {}
  const page = absolute(routes.story(story))
  const link = (format: 'json' | 'xml') => [
    { title: story.title, url: absolute(routes.oembed(page, format)) },
  ]
  return { 'application/json+oembed': link('json'), 'text/xml+oembed': link('xml') }
}

/** https://ogp.me/#type_article and https://ogp.me/#type_video */
function openGraph(story: Story): Metadata['openGraph'] {
  if (story.kind === 'video' && story.clip && !isSound(story.clip.file)) {
    const { file, width, height } = story.clip
    const url = absolute(routes.media(file))
    const secureUrl = url.startsWith('https:') ? url : undefined
    return { type: 'video.other', videos: [{ url, secureUrl, type: 'video/mp4', width, height }] }
  }
  return {
    type: 'article',
    publishedTime: isoWithOffset(story.publishedAt),
    modifiedTime: isoWithOffset(modifiedAt(story)),
    section: story.column.name,
    tags: story.keywords,
  }
}
