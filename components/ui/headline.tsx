import { Mark } from '@/components/ui/mark'
import { Title } from '@/components/ui/title'
import { When } from '@/components/ui/when'
import type { StoryCard } from '@/lib/content/cards'
import { story as storyPath } from '@/lib/routes'

export function Headline({ story, dated }: { story: StoryCard; dated?: boolean }) {
  return (
    <li className="headline">
      <a href={storyPath(story)} dir="auto">
        <Mark story={story} />
        <Title text={story.title} />
      </a>
      {dated && <When iso={story.publishedAt} />}
    </li>
  )
}
