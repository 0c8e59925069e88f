import { notFound } from 'next/navigation'
import { demandReader } from '@/app/require-reader'
import { PrivatePage } from '@/app/private-page'
import { safely } from '@/app/safely'
import { SubscriptionPanel } from '@/components/me/subscription-panel'
import { readKeyword } from '@/lib/content/keywords'
import { doorPageCopy } from '@/lib/copy/action-pages'
import { readSubscription } from '@/lib/reader/subscriptions'
import { doorPage, doors, topic } from '@/lib/routes'
import { parseKeyword } from '@/lib/schemas/params'

export const metadata = { title: doorPageCopy.title.subscription, robots: { index: false } }

async function TopicSubscriptionPage({ params }: { params: Promise<{ keyword: string }> }) {
  const keyword = parseKeyword((await params).keyword) ?? notFound()
  const path = doorPage(doors.topicSubscription, { keyword })
  const reader = await demandReader(path)
  const { name } = (await readKeyword(keyword)) ?? notFound()
  return (
    <PrivatePage path={path}>
      <SubscriptionPanel
        words={doorPageCopy.topic}
        about={name}
        door={doors.topicSubscription}
        names={{ keyword: name }}
        subscription={await readSubscription(reader, { keyword: name })}
        back={{ href: topic(name), label: doorPageCopy.toTopic }}
      />
    </PrivatePage>
  )
}

export default safely(TopicSubscriptionPage)
