import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage, type SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { SubscriptionPanel } from '@/components/me/subscription-panel'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readPublicStory } from '@/lib/content/public-story'
import { readSubscription } from '@/lib/reader/subscriptions'
import { actionPage, actions, story as storyPath } from '@/lib/routes'

export const metadata = { title: actionPageCopy.title.thread, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function ThreadSubscriptionPage({ params, searchParams }: Props) {
  const { id } = await params
  const path = actionPage(actions.commentSubscription, { id })
  const reader = await requireReader(path)
  const story = (await readPublicStory(id)) ?? notFound()
  return (
    <PrivatePage path={path}>
      {await refusalOf(path, searchParams)}
      <SubscriptionPanel
        words={actionPageCopy.thread}
        about={story.title}
        action={actions.commentSubscription}
        names={{ id: story.id }}
        subscription={await readSubscription(reader, { storyId: story.id })}
        back={{ href: storyPath(story), label: actionPageCopy.toStory }}
      />
    </PrivatePage>
  )
}

export default withErrorPage(ThreadSubscriptionPage)
