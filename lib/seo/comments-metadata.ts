import type { Metadata } from 'next'
import type { Story } from '@/lib/content/stories'
import { commentCopy } from '@/lib/copy/comments'
import { story as storyPath } from '@/lib/routes'
import { describe } from '@/lib/seo/describe'
import { widePicture } from '@/lib/seo/pictures'

/** Not indexed, since the story's page shows the comments too. */
export function commentsMetadata(story: Story): Metadata {
  return describe({
    title: commentCopy.of(story.title),
    description: story.summary || story.title,
    path: storyPath(story),
    picture: widePicture(story.cover, story.title),
    indexed: false,
  })
}
