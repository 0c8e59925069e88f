import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { Empty } from '@/components/me/empty'
import { LikedList } from '@/components/me/liked-list'
import { CursorPager } from '@/components/ui/cursor-pager'
import { Notice } from '@/components/ui/notice'
import { CommentRow } from '@/components/me/comment-row'
import { meCopy } from '@/lib/copy/me'
import { now } from '@/lib/clock'
import { mayEdit } from '@/lib/edit-window'
import { readOwnComments } from '@/lib/comments/reader-comments'
import { readLiked } from '@/lib/reader/likes'
import { parseBefore } from '@/lib/content/own-list'
import { routes } from '@/lib/routes'

export const metadata = { title: meCopy.comments.heading, robots: { index: false } }

async function OwnCommentsPage({ searchParams }: { searchParams: SearchParams }) {
  const { before, liked } = await searchParams
  const reader = await requireReader(routes.myComments)
  const [from, likedFrom] = [parseBefore(before), parseBefore(liked)]
  const [{ items, next }, likes] = await Promise.all([
    readOwnComments(reader, from),
    readLiked(reader, likedFrom),
  ])
  return (
    <MePage path={routes.myComments} heading={meCopy.comments.heading}>
      <Notice name={await readNotice(searchParams)} />
      {items.length === 0 && <Empty text={meCopy.comments.empty} ways={['hot', 'home']} />}
      <ul className="me-list">
        {items.map((comment) => (
          <CommentRow
            key={comment.id}
            comment={comment}
            editable={mayEdit(comment.createdAt, now().getTime())}
          />
        ))}
      </ul>
      <CursorPager
        path={routes.myComments}
        next={next}
        older={from !== null}
        labels={meCopy.pager}
      />
      <LikedList liked={likes} older={likedFrom !== null} />
    </MePage>
  )
}

export default withErrorPage(OwnCommentsPage)
