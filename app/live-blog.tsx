import type { ReactNode } from 'react'
import { LiveBlog } from '@/components/live/live-blog'
import { drawEntry } from '@/app/live-entries'
import { LiveData } from '@/components/seo/live-data'
import { readKeyEvents, readLiveEntries } from '@/lib/content/live'
import type { Story } from '@/lib/content/stories'

/** The newest entries of a live story, below its text. */
export async function liveBlog(story: Story): Promise<ReactNode> {
  const { id, live } = story
  if (!live) return null
  const [{ entries, next, change }, keyEvents] = await Promise.all([
    readLiveEntries(id, null),
    readKeyEvents(id),
  ])
  return (
    <>
      <LiveData story={story} times={live} entries={entries} />
      <LiveBlog
        story={id}
        times={live}
        keyEvents={keyEvents}
        shown={new Set(entries.map((entry) => entry.id))}
        change={change}
        next={next}
      >
        {await Promise.all(entries.map(drawEntry))}
      </LiveBlog>
    </>
  )
}
