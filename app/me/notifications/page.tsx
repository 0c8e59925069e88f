import { demandReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { NoticeRow } from '@/components/me/notification-row'
import { OlderLink } from '@/components/me/older-link'
import { PostButton } from '@/components/me/post-button'
import { noticeCopy } from '@/lib/copy/notifications'
import { readNotices } from '@/lib/reader/notifications'
import { placeOf } from '@/lib/content/own-list'
import { doors, routes } from '@/lib/routes'

export const metadata = { title: noticeCopy.heading, robots: { index: false } }

async function NoticesPage({ searchParams }: { searchParams: Asked }) {
  const { before } = await searchParams
  const reader = await demandReader(routes.notices)
  const place = placeOf(before)
  const { items, next } = await readNotices(reader, place)
  return (
    <MePage path={routes.notices} heading={noticeCopy.heading}>
      {items.length === 0 && <p className="empty">{noticeCopy.empty}</p>}
      {items.some(({ read }) => !read) && (
        <PostButton door={doors.notices} fields={{ all: 1 }} label={noticeCopy.all} />
      )}
      <ul className="me-list">
        {items.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      <OlderLink path={routes.notices} next={next} older={place !== null} />
    </MePage>
  )
}

export default safely(NoticesPage)
