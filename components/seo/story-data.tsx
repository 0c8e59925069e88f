import { JsonLd } from '@/components/seo/json-ld'
import type { Story } from '@/lib/content/stories'
import type { Transcript } from '@/lib/media/transcript'
import * as routes from '@/lib/routes'
import { newsArticle } from '@/lib/seo/article'
import { breadcrumbs } from '@/lib/seo/breadcrumb'
import { videoObject } from '@/lib/seo/video'

export function StoryData({
  story,
  transcript,
}: {
  story: Story
  transcript?: Transcript | undefined
}) {
  if (story.status === 'withdrawn') return null
  const crumbs = [
    { name: story.column.name, path: routes.column(story.column.slug) },
    { name: story.title, path: routes.story(story) },
  ]
  return (
    <JsonLd things={[newsArticle(story), videoObject(story, transcript), breadcrumbs(crumbs)]} />
  )
}
