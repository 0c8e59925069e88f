import { Headline } from '@/components/ui/headline'
import { SectionTitle } from '@/components/ui/section-title'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'

export function HotList({ stories }: { stories: StoryCard[] }) {
  if (stories.length === 0) return null
  return (
    <section className="block hot">
      <SectionTitle text={copy.lists.hot} href={routes.hot} />
      <ol className="headlines ranked">
        {stories.map((story) => (
          <Headline key={story.id} story={story} />
        ))}
      </ol>
    </section>
  )
}
