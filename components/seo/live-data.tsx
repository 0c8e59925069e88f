import { JsonLd } from '@/components/seo/json-ld'
import type { LiveEntry } from '@/lib/content/live'
import type { Story } from '@/lib/content/stories'
import { liveBlogPosting } from '@/lib/seo/live'

interface LiveDataProps {
  story: Story
  times: NonNullable<Story['live']>
  entries: LiveEntry[]
}

export function LiveData(props: LiveDataProps) {
  return <JsonLd things={[liveBlogPosting(props)]} />
}
