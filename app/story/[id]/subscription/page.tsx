import { notFound } from 'next/navigation'
import { demandReader } from '@/app/require-reader'
import { PrivatePage } from '@/app/private-page'
import { safely } from '@/app/safely'
import { SubscriptionPanel } from '@/components/me/subscription-panel'
import { doorPageCopy } from '@/lib/copy/action-pages'
import { readPublicStory } from '@/lib/content/public-story'
import { readSubscription } from '@/lib/reader/subscriptions'
import { doorPage, doors, story as storyPath } from '@/lib/routes'

export const metadata = { title: doorPageCopy.title.thread, robots: { index: false } }

async function ThreadSubscriptionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = doorPage(doors.commentSubscription, { id })
  const reader = await demandReader(path)
  const story = (await readPublicStory(id)) ?? notFound()
  return (
    <PrivatePage path={path}>
      <SubscriptionPanel
        words={doorPageCopy.thread}
        about={story.title}
        door={doors.commentSubscription}
        names={{ id: story.id }}
        subscription={await readSubscription(reader, { storyId: story.id })}
        back={{ href: storyPath(story), label: doorPageCopy.toStory }}
      />
    </PrivatePage>
  )
}

export default safely(ThreadSubscriptionPage)
