import { OnPhone } from '@/components/story/on-phone'
import { Share } from '@/components/story/share'
import { Toggle } from '@/components/story/toggle'
import { Count } from '@/components/ui/count'
import { Icon } from '@/components/ui/icon'
import type { Counts } from '@/lib/content/counts'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { actions, story as storyPath } from '@/lib/routes'

interface ActionsProps {
  story: Story
  counts: Counts
  /** Absolute. */
  url: string
}

/** 点赞 收藏 分享 用手机看; the bar of phones has 评论 in place of the last. */
export function Actions({ story, counts, url }: ActionsProps) {
  const { like, likes, favourite, favourites } = copy.story
  const { id } = story
  return (
    <div className="actions" role="group" aria-label={copy.story.actions}>
      <div className="action-bar">
        <a className="action to-comments" href="#comments">
          <Icon name="comments" />
          {copy.story.comments}
          <Count value={counts.comments} label={copy.comments.count} />
        </a>
        <Toggle
          action={actions.like}
          story={id}
          icon="like"
          name={like}
          countLabel={likes}
          count={counts.likes}
        />
        <Toggle
          action={actions.favourite}
          story={id}
          icon="favourite"
          name={favourite}
          countLabel={favourites}
          count={counts.favourites}
        />
        <Share story={story} url={url} />
      </div>
      <OnPhone story={story} path={storyPath(story)} />
    </div>
  )
}
