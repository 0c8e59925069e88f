import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { SubscriptionPanel } from '@/components/me/subscription-panel'
import { readKeyword } from '@/lib/content/keywords'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readSubscription } from '@/lib/reader/subscriptions'
import { actionPage, actions, topic } from '@/lib/routes'
import { parseKeyword } from '@/lib/schemas/params'

export const metadata = { title: actionPageCopy.title.subscription, robots: { index: false } }

async function TopicSubscriptionPage({ params }: { params: Promise<{ keyword: string }> }) {
  const keyword = parseKeyword((await params).keyword) ?? notFound()
  const path = actionPage(actions.topicSubscription, { keyword })
  const reader = await requireReader(path)
  const { name } = (await readKeyword(keyword)) ?? notFound()
  return (
    <PrivatePage path={path}>
      <SubscriptionPanel
        words={actionPageCopy.topic}
        about={name}
        action={actions.topicSubscription}
        names={{ keyword: name }}
        subscription={await readSubscription(reader, { keyword: name })}
        back={{ href: topic(name), label: actionPageCopy.toTopic }}
      />
    </PrivatePage>
  )
}

export default withErrorPage(TopicSubscriptionPage)
