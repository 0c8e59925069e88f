import { demandReader } from '@/app/demand-reader'
import { MePage } from '@/app/me/me-page'
import type { Asked } from '@/app/private-page'
import { privately } from '@/app/privately'
import { LikedList } from '@/components/me/liked-list'
import { OlderLink } from '@/components/me/older-link'
import { OwnCommentRow } from '@/components/me/own-comment-row'
import { meCopy } from '@/lib/copy/me'
import { mayEdit } from '@/lib/reader/comment-acts'
import { readOwnComments } from '@/lib/reader/own-comments'
import { readLiked } from '@/lib/reader/own-favourites'
import { OWN_PAGE, placeOf } from '@/lib/reader/own-list'
import { routes } from '@/lib/routes'
import { parseKey } from '@/lib/schemas/reader'

export const metadata = { title: meCopy.comments.heading, robots: { index: false } }

async function OwnCommentsPage({ searchParams }: { searchParams: Asked }) {
  const { before, liked } = await searchParams
  const reader = await demandReader(routes.myComments)
  const after = parseKey(before)
  const likedFrom = placeOf(liked)
  const [comments, likes] = await Promise.all([
    readOwnComments(reader, after, OWN_PAGE + 1),
    readLiked(reader, likedFrom),
  ])
  const shown = comments.slice(0, OWN_PAGE)
  const next = comments.length > OWN_PAGE ? String(shown.at(-1)?.id ?? '') : null
  return (
    <MePage path={routes.myComments} heading={meCopy.comments.heading}>
      {shown.length === 0 && <p className="empty">{meCopy.comments.empty}</p>}
      <ul className="me-list">
        {shown.map((comment) => (
          <OwnCommentRow key={comment.id} comment={comment} editable={mayEdit(comment.createdAt)} />
        ))}
      </ul>
      <OlderLink path={routes.myComments} next={next} older={after !== null} />
      <LikedList liked={likes} older={likedFrom !== null} />
    </MePage>
  )
}

export default privately(OwnCommentsPage)
