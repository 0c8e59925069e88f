import { OnPhone } from '@/components/story/on-phone'
import { Share } from '@/components/story/share'
import { Toggle } from '@/components/story/toggle'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { story as storyPath } from '@/lib/routes'

/** 点赞 收藏 分享 用手机看; on a phone the row stays at the lower edge. `url` is absolute. */
export function Actions({ story, url }: { story: Story; url: string }) {
  const path = storyPath(story)
  return (
    <div className="actions" role="group" aria-label={copy.story.actions}>
      <Toggle icon="like" name={copy.story.like} said={copy.story.likes} count={0} path={path} />
      <Toggle
        icon="favourite"
        name={copy.story.favourite}
        said={copy.story.favourites}
        count={0}
        path={path}
      />
      <Share title={story.title} url={url} />
      <OnPhone story={story} path={path} />
    </div>
  )
}
