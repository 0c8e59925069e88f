import type { Metadata } from 'next'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { describe, type Described } from '@/lib/seo/describe'
import { missingMetadata } from '@/lib/seo/metadata'
import { storyPictures } from '@/lib/seo/pictures'
import { authorNames, description } from '@/lib/seo/text'
import { videoId } from '@/lib/seo/video'
import { isoWithOffset } from '@/lib/time'

/** An article or a video; of a withdrawn one, only that it is. */
export function storyMetadata(story: Story): Metadata {
  if (story.status === 'withdrawn') return missingMetadata(copy.missing.withdrawn)
  const { column } = story
  const described = describe({
    title: story.title,
    description: description(story),
    path: routes.story(story),
    picture: storyPictures(story)[0],
    forms: { 'text/markdown': [markdownForm(story)], ...oembedForms(story) },
    followed: [{ name: column.name, path: routes.column(column.slug) }],
  })
  return {
    ...described,
    authors: authorNames(story.byline).map((name) => ({ name })),
    keywords: story.keywords.length > 0 ? story.keywords : null,
    openGraph: { ...described.openGraph, ...openGraph(story) },
  }
}

function markdownForm(story: Story): { title: string; url: string } {
  return { title: copy.story.markdown, url: absolute(routes.markdownOf(routes.story(story))) }
}

/** https://oembed.com/#section4 */
function oembedForms(story: Story): Described['forms'] {
  if (!videoId(story)) return {}
  const page = absolute(routes.story(story))
  const form = (format: 'json' | 'xml') => [
    { title: story.title, url: absolute(routes.oembed(page, format)) },
  ]
  return { 'application/json+oembed': form('json'), 'text/xml+oembed': form('xml') }
}

/** https://ogp.me/#type_article and https://ogp.me/#type_video */
function openGraph(story: Story): Metadata['openGraph'] {
  if (story.kind === 'video' && story.clip) {
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
