import { escapeHtml } from '@/lib/http/escape'
import type { Clip, Story } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { storyPictures } from '@/lib/seo/pictures'
import { site } from '@/lib/site'
import { firstWithin, frameOf, type Size } from './size'

/** The fields of a video response: https://oembed.com */
export function oembedVideo(
  story: Story,
  clip: Clip,
  limits: Size,
): Record<string, string | number> {
  const frame = frameOf(clip, limits)
  return {
    type: 'video',
    version: '1.0',
    title: story.title,
    author_name: story.source || site.name,
    provider_name: site.name,
    provider_url: absolute(routes.routes.home),
    ...thumbnail(story, limits),
    ...frame,
    html: iframe(story, frame),
  }
}

function iframe({ id, title }: Story, { width, height }: Size): string {
  const source = escapeHtml(absolute(routes.embed(id)))
  return (
    `<iframe src="${source}" title="${escapeHtml(title)}" width="${width}" height="${height}"` +
    ' allow="fullscreen; picture-in-picture" allowfullscreen loading="lazy" frameborder="0"></iframe>'
  )
}

/** The largest thumbnail within the limits, which the standard demands; no fields if none fits. */
function thumbnail(story: Story, limits: Size): Record<`thumbnail_${string}`, string | number> {
  const { cover } = story
  const narrower = [960, 640, 320, 160].flatMap((width) =>
    cover && cover.width >= width
      ? {
          url: absolute(routes.picture(cover.file, width)),
          width,
          height: Math.round((width * cover.height) / cover.width),
        }
      : [],
  )
  const found = firstWithin([storyPictures(story)[0], ...narrower], limits)
  if (!found) return {}
  return {
    thumbnail_url: found.url,
    thumbnail_width: found.width,
    thumbnail_height: found.height,
  }
}
