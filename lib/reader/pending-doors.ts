import { commentLikeDoor } from '@/lib/reader/comment-acts'
import { commentDoor } from '@/lib/reader/comments'
import { favouriteDoor } from '@/lib/reader/favourites'
import { likeDoor } from '@/lib/reader/likes'
import type { Door } from '@/lib/reader/perform'
import type { Reader } from '@/lib/reader/session'
import { columnDoor, commentsDoor, topicDoor } from '@/lib/reader/subscriptions'

/** What a signed-out reader may begin, and is done once they are in. */
export const pendingDoors = [
  likeDoor,
  favouriteDoor,
  columnDoor,
  topicDoor,
  commentsDoor,
  commentDoor,
  commentLikeDoor,
] as unknown as Door<Reader, unknown>[]
