import { Sentence } from '@/components/ui/sentence'
import { moderatingCopy } from '@/lib/copy/moderating'
import type { Queue } from '@/lib/desk/queues'
import type { QueueStory } from '@/lib/desk/queue-story'
import { routes, story as storyPath, withQuery } from '@/lib/routes'

/** Says that only one story's comments are listed, and leads back to all. */
export function StoryFilter({ story, queue }: { story: QueueStory; queue: Queue }) {
  return (
    <p className="desk-row desk-filter">
      <a className="desk-link" href={storyPath(story)}>
        <span>
          <Sentence words={moderatingCopy.ofStory} names={[story.title]} />
        </span>
      </a>
      <a className="desk-link" href={withQuery(routes.deskComments, { queue })}>
        {moderatingCopy.allStories}
      </a>
    </p>
  )
}
