import { commentLikeDoor } from '@/lib/comments/change'
import { commentDoor } from '@/lib/comments/create'
import { favouriteDoor } from '@/lib/reader/favourites'
import { likeDoor } from '@/lib/reader/likes'
import type { Door } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
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
