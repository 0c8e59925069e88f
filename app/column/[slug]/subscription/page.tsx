import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { SubscriptionPanel } from '@/components/me/subscription-panel'
import { readColumn } from '@/lib/content/columns'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readSubscription } from '@/lib/reader/subscriptions'
import { column as columnPath, actionPage, actions } from '@/lib/routes'

export const metadata = { title: actionPageCopy.title.subscription, robots: { index: false } }

async function ColumnSubscriptionPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const path = actionPage(actions.columnSubscription, { slug })
  const reader = await requireReader(path)
  const column = (await readColumn(slug)) ?? notFound()
  return (
    <PrivatePage path={path}>
      <SubscriptionPanel
        words={actionPageCopy.column}
        about={column.name}
        action={actions.columnSubscription}
        names={{ slug }}
        subscription={await readSubscription(reader, { columnSlug: slug })}
        back={{ href: columnPath(slug), label: actionPageCopy.toColumn }}
      />
    </PrivatePage>
  )
}

export default withErrorPage(ColumnSubscriptionPage)
