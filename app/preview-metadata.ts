import type { Metadata } from 'next'
import type { Story } from '@/lib/content/stories'
import { storyMetadata } from '@/lib/seo/story-metadata'

/** The later page's, but for robots, the canonical URL and its alternates. */
export function previewMetadata(story: Story): Metadata {
  return { ...storyMetadata(story), alternates: {}, robots: { index: false, follow: false } }
}
