import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage, type SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { SubscriptionPanel } from '@/components/me/subscription-panel'
import { readKeyword } from '@/lib/content/keywords'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readSubscription } from '@/lib/reader/subscriptions'
import { actionPage, actions, topic } from '@/lib/routes'
import { parseKeyword } from '@/lib/schemas/params'

export const metadata = { title: actionPageCopy.title.subscription, robots: { index: false } }

interface Props {
  params: Promise<{ keyword: string }>
  searchParams: SearchParams
}

async function TopicSubscriptionPage({ params, searchParams }: Props) {
  const keyword = parseKeyword((await params).keyword) ?? notFound()
  const path = actionPage(actions.topicSubscription, { keyword })
  const reader = await requireReader(path)
  const { name } = (await readKeyword(keyword)) ?? notFound()
  return (
    <PrivatePage path={path}>
      {await refusalOf(path, searchParams)}
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
