import { notFound } from 'next/navigation'
import { demandReader } from '@/app/require-reader'
import { PrivatePage } from '@/app/private-page'
import { safely } from '@/app/safely'
import { SubscriptionPanel } from '@/components/me/subscription-panel'
import { readColumn } from '@/lib/content/columns'
import { doorPageCopy } from '@/lib/copy/action-pages'
import { readSubscription } from '@/lib/reader/subscriptions'
import { column as columnPath, doorPage, doors } from '@/lib/routes'

export const metadata = { title: doorPageCopy.title.subscription, robots: { index: false } }

async function ColumnSubscriptionPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const path = doorPage(doors.columnSubscription, { slug })
  const reader = await demandReader(path)
  const column = (await readColumn(slug)) ?? notFound()
  return (
    <PrivatePage path={path}>
      <SubscriptionPanel
        words={doorPageCopy.column}
        about={column.name}
        door={doors.columnSubscription}
        names={{ slug }}
        subscription={await readSubscription(reader, { columnSlug: slug })}
        back={{ href: columnPath(slug), label: doorPageCopy.toColumn }}
      />
    </PrivatePage>
  )
}

export default safely(ColumnSubscriptionPage)
