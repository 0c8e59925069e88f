import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage, type SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { SubscriptionPanel } from '@/components/me/subscription-panel'
import { readColumn } from '@/lib/content/columns'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readSubscription } from '@/lib/reader/subscriptions'
import { column as columnPath, actionPage, actions } from '@/lib/routes'

export const metadata = { title: actionPageCopy.title.subscription, robots: { index: false } }

interface Props {
  params: Promise<{ slug: string }>
  searchParams: SearchParams
}

async function ColumnSubscriptionPage({ params, searchParams }: Props) {
  const { slug } = await params
  const path = actionPage(actions.columnSubscription, { slug })
  const reader = await requireReader(path)
  const column = (await readColumn(slug)) ?? notFound()
  return (
    <PrivatePage path={path}>
      {await refusalOf(path, searchParams)}
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
