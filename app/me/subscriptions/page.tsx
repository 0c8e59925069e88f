import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { Empty } from '@/components/me/empty'
import { SubscriptionFeed } from '@/components/me/subscription-feed'
import { SubscriptionList } from '@/components/me/subscription-list'
import { Notice } from '@/components/ui/notice'
import { meCopy } from '@/lib/copy/me'
import { parseBefore } from '@/lib/content/own-list'
import { readFeed } from '@/lib/reader/subscription-feed'
import { readSubscriptions } from '@/lib/reader/subscriptions'
import { actions, routes } from '@/lib/routes'

export const metadata = { title: meCopy.subscriptions.heading, robots: { index: false } }

async function SubscriptionsPage({ searchParams }: { searchParams: SearchParams }) {
  const { before } = await searchParams
  const reader = await requireReader(routes.subscriptions)
  const place = parseBefore(before)
  const [subscriptions, feed] = await Promise.all([
    readSubscriptions(reader),
    readFeed(reader, place),
  ])
  return (
    <MePage
      path={routes.subscriptions}
      heading={meCopy.subscriptions.heading}
      beacon={actions.subscriptionsSeen}
    >
      <Notice name={await readNotice(searchParams)} />
      {subscriptions.length === 0 ? (
        <Empty text={meCopy.subscriptions.empty} ways={['columns', 'hot']} />
      ) : (
        <>
          <SubscriptionFeed feed={feed} older={place !== null} />
          <SubscriptionList subscriptions={subscriptions} />
        </>
      )}
    </MePage>
  )
}

export default withErrorPage(SubscriptionsPage)
