import { CursorPager } from '@/components/ui/cursor-pager'
import { StoryRow } from '@/components/me/story-row'
import type { StoryCard } from '@/lib/content/cards'
import { meCopy } from '@/lib/copy/me'
import type { OwnList } from '@/lib/content/own-list'
import { routes } from '@/lib/routes'

export function SubscriptionFeed({ feed, older }: { feed: OwnList<StoryCard>; older: boolean }) {
  const words = meCopy.subscriptions
  return (
    <section aria-label={words.feed}>
      <p>
        <a className="button quiet" href="#subscribed">
          {words.list}
        </a>
      </p>
      {feed.items.length === 0 && <p className="empty">{words.feedEmpty}</p>}
      <ul className="me-list me-stories">
        {feed.items.map((story) => (
          <StoryRow key={story.id} story={story} />
        ))}
      </ul>
      <CursorPager
        path={routes.subscriptions}
        next={feed.next}
        older={older}
        labels={meCopy.pager}
      />
    </section>
  )
}
