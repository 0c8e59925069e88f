import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { Empty } from '@/components/me/empty'
import { NotificationRow } from '@/components/me/notification-row'
import { CursorPager } from '@/components/ui/cursor-pager'
import { PostButton } from '@/components/me/post-button'
import { Notice } from '@/components/ui/notice'
import { meCopy } from '@/lib/copy/me'
import { notificationCopy } from '@/lib/copy/notifications'
import { readNotifications } from '@/lib/reader/notifications'
import { parseBefore } from '@/lib/content/own-list'
import { actions, routes } from '@/lib/routes'

export const metadata = { title: notificationCopy.heading, robots: { index: false } }

async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const { before } = await searchParams
  const reader = await requireReader(routes.notifications)
  const place = parseBefore(before)
  const { items, next } = await readNotifications(reader, place)
  return (
    <MePage path={routes.notifications} heading={notificationCopy.heading}>
      {await refusalOf(actions.notifications, searchParams)}
      <Notice name={await readNotice(searchParams)} />
      {items.length === 0 && <Empty text={notificationCopy.empty} ways={['columns', 'hot']} />}
      {items.some(({ read }) => !read) && (
        <PostButton
          action={actions.notifications}
          fields={{ all: 1 }}
          label={notificationCopy.all}
        />
      )}
      <ul className="me-list">
        {items.map((notification) => (
          <NotificationRow key={notification.id} notification={notification} />
        ))}
      </ul>
      <CursorPager
        path={routes.notifications}
        next={next}
        older={place !== null}
        labels={meCopy.pager}
      />
    </MePage>
  )
}

export default withErrorPage(NoticesPage)
