import type { Story } from '@/lib/content/stories'
import { videoId } from '@/lib/seo/video'
import { isoWithOffset } from '@/lib/time'

/** What Open Graph says of a `video.other` besides its file: https://ogp.me/#type_video.other */
export function videoProperties(story: Story): [property: string, content: string][] {
  const { clip, publishedAt, keywords } = story
  if (!clip || !videoId(story)) return []
  return [
    ['video:release_date', isoWithOffset(publishedAt)],
    ['video:duration', String(Math.max(1, Math.round(clip.duration)))],
    ...keywords.map((keyword): [string, string] => ['video:tag', keyword]),
  ]
}
