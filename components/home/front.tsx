import { Card } from '@/components/ui/card'
import { Headline } from '@/components/ui/headline'
import { SectionTitle } from '@/components/ui/section-title'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'

export function Front({ stories, latest }: { stories: StoryCard[]; latest: StoryCard[] }) {
  const [lead, ...seconds] = stories
  if (!lead) return <p className="page empty">{copy.lists.empty}</p>
  return (
    <div className="front page">
      <Card
        story={lead}
        look="lead"
        heading="h2"
        size="full"
        sizes="(min-width: 62.5em) 36em, 100vw"
        eager
        summary
      />
      <Seconds stories={seconds.slice(0, 3)} className="seconds" />
      <Seconds stories={seconds.slice(3)} className="thirds" />
      {latest.length > 0 && (
        <section className="latest">
          <SectionTitle text={copy.lists.latest} />
          <ul className="headlines timeline">
            {latest.map((story) => (
              <Headline key={story.id} story={story} dated />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Seconds({ stories, className }: { stories: StoryCard[]; className: string }) {
  if (stories.length === 0) return null
  return (
    <div className={className}>
      {stories.map((story) => (
        <Card
          key={story.id}
          story={story}
          look="second"
          heading="h2"
          size="card"
          sizes="(min-width: 48em) 16em, 36vw"
        />
      ))}
    </div>
  )
}
