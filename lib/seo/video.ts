import type { Transcript } from '@/lib/media/transcript'
import { digitalSourceType } from '@/lib/ai-kind'
import type { Story } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import type { Thing } from '@/lib/seo/json-ld'
import { publisher } from '@/lib/seo/organisation'
import { clipType, isSound } from '@/lib/media-type'
import { storyPictures } from '@/lib/seo/pictures'
import { searchDescription } from '@/lib/seo/text'
import { site } from '@/lib/site'
import { isoDuration, isoWithOffset } from '@/lib/time'

/**
 * https://developers.google.com/search/docs/appearance/structured-data/video
 * Null for an article and for a video without a clip.
 */
export function videoObject(story: Story, transcript?: Transcript): Thing | null {
  const { clip } = story
  const id = videoId(story)
  if (!clip || !id) return null
  return {
    '@type': isSound(clip.file) ? 'AudioObject' : 'VideoObject',
    '@id': id,
    mainEntityOfPage: story.canonicalUrl ?? absolute(routes.story(story)),
    name: story.title,
    description: searchDescription(story),
    thumbnailUrl: storyPictures(story).map(({ url }) => url),
    uploadDate: isoWithOffset(story.publishedAt),
    duration: isoDuration(clip.duration),
    contentUrl: absolute(routes.media(clip.file)),
    embedUrl: absolute(routes.embed(story.id)),
    encodingFormat: clipType(clip.file),
    ...(!isSound(clip.file) && { width: clip.width, height: clip.height }),
    caption: clip.captions ? captions(clip.captions) : undefined,
    transcript: transcript?.lines.map(({ text }) => text).join('\n') || undefined,
    hasPart: chapters(story, clip.duration, transcript?.chapters ?? []),
    digitalSourceType: digitalSourceType(clip.aiKind),
    publisher: publisher(),
    inLanguage: site.language,
    isAccessibleForFree: true,
    isFamilyFriendly: true,
    potentialAction: {
      '@type': 'SeekToAction',
      target: absolute(`${routes.video(story.id)}?t={seek_to_second_number}`),
      'startOffset-input': 'required name=seek_to_second_number',
    },
  }
}

/** The `@id` of the VideoObject, or null if there is none. */
export function videoId(story: Story): string | null {
  return story.kind === 'video' && story.clip ? `${absolute(routes.story(story))}#video` : null
}

/** https://developers.google.com/search/docs/appearance/structured-data/video#clip */
function chapters(
  { id }: Story,
  duration: number,
  all: Transcript['chapters'],
): Thing[] | undefined {
  if (all.length === 0) return undefined
  return all.map(({ second, text }, place) => ({
    '@type': 'Clip',
    name: text,
    startOffset: second,
    endOffset: Math.max(all[place + 1]?.second ?? Math.floor(duration), second + 1),
    url: absolute(`${routes.video(id)}?t=${second}`),
  }))
}

function captions(file: string): Thing {
  return {
    '@type': 'MediaObject',
    contentUrl: absolute(routes.media(file)),
    encodingFormat: 'text/vtt',
    inLanguage: site.language,
  }
}
