import { markedKind } from '@/lib/ai-kind'
import { readStory } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import { excerpt } from '@/lib/markdown/excerpt'
import { focusOf } from '@/lib/focus'
import { CROPS } from '@/lib/media/sizes'
import { readRendition } from '@/lib/media/read-rendition'
import { story as storyPath } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { dayOf, formatDay } from '@/lib/time'
import type { LongPicture } from './long-picture'

/** More than five lines. */
const SUMMARY_LENGTH = 150

/** Of a published story, by the segments of its path; null if there is none. */
export async function readLongPicture(kind: string, name: string): Promise<LongPicture | null> {
  const id = parseId(name)
  const story = id === null ? null : await readStory(id)
  if (story?.kind !== kind || story.status !== 'published') return null
  const { title, column, publishedAt, cover } = story
  return {
    title,
    label: `${column.name} · ${formatDay(dayOf(publishedAt))}`,
    summary: story.summary || excerpt(story.body, SUMMARY_LENGTH),
    picture:
      cover &&
      (await readRendition(
        cover.file,
        { type: 'jpg', ...CROPS[0], focus: focusOf(cover) },
        { focus: focusOf(cover), kind: markedKind(cover.aiKind) },
      )),
    url: absolute(storyPath(story)),
  }
}
