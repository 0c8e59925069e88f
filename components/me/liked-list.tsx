import { CursorPager } from '@/components/ui/cursor-pager'
import { Empty } from '@/components/me/empty'
import { StoryRow } from '@/components/me/story-row'
import { PostButton } from '@/components/me/post-button'
import type { StoryCard } from '@/lib/content/cards'
import { meCopy } from '@/lib/copy/me'
import type { OwnList } from '@/lib/content/own-list'
import { actions, routes } from '@/lib/routes'

export function LikedList({ liked, older }: { liked: OwnList<StoryCard>; older: boolean }) {
  const words = meCopy.comments
  return (
    <section className="me-section" aria-labelledby="liked">
      <h2 id="liked">{words.liked}</h2>
      {liked.items.length === 0 && <Empty text={words.likedEmpty} ways={['home', 'videos']} />}
      <ul className="me-list me-stories">
        {liked.items.map((story) => (
          <StoryRow key={story.id} story={story} heading="h3">
            <PostButton
              action={actions.like}
              names={{ id: story.id }}
              fields={{ on: 0 }}
              label={words.unlike}
              about={story.title}
            />
          </StoryRow>
        ))}
      </ul>
      <CursorPager
        path={routes.myComments}
        name="liked"
        next={liked.next}
        older={older}
        labels={meCopy.pager}
      />
    </section>
  )
}
