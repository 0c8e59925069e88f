import type { Metadata } from 'next'
import type { Story } from '@/lib/content/stories'
import { commentCopy } from '@/lib/copy/comments'
import { story as storyPath } from '@/lib/routes'
import { describe } from '@/lib/seo/describe'
import { widePicture } from '@/lib/seo/pictures'

/** A story's comments, which stand on its own page too: that one is listed. */
export function commentsMetadata(story: Story): Metadata {
  return describe({
    title: commentCopy.of(story.title),
    description: story.summary || story.title,
    path: storyPath(story),
    picture: widePicture(story.cover, story.title),
    indexed: false,
  })
}
