import { commentLikeAction } from '@/lib/comments/change'
import { commentAction } from '@/lib/comments/create'
import { favouriteAction } from '@/lib/reader/favourites'
import { likeAction } from '@/lib/reader/likes'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { columnAction, commentsAction, topicAction } from '@/lib/reader/subscriptions'

/** What a signed-out reader may begin, and is done once they are in. */
export const deferredActions = [
  likeAction,
  favouriteAction,
  columnAction,
  topicAction,
  commentsAction,
  commentAction,
  commentLikeAction,
] as unknown as Action<Reader, unknown>[]
