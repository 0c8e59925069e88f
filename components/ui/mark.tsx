import type { StoryCard } from '@/lib/content/cards'
import { galleryCopy } from '@/lib/copy/gallery'
import { liveCopy } from '@/lib/copy/live'

const words = { gallery: galleryCopy.label, live: liveCopy.heading }

/** 图集 or 直播, before the title and part of its link. */
export function Mark({ story: { mark } }: { story: StoryCard }) {
  if (!mark) return null
  return (
    <>
      <span className={mark === 'live' ? 'card-mark live-mark' : 'card-mark'}>
        {words[mark]}
      </span>{' '}
    </>
  )
}
