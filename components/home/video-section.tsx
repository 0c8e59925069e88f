import { Card } from '@/components/ui/card'
import { SectionTitle } from '@/components/ui/section-title'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'

export function VideoSection({ videos }: { videos: StoryCard[] }) {
  const [first, ...more] = videos
  if (!first) return null
  return (
    <section className="dark video-section">
      <div className="page">
        <SectionTitle text={copy.lists.videos} href={routes.videos} />
        <div className="video-grid">
          <Card
            story={first}
            look="feature"
            size="wide"
            sizes="(min-width: 62.5em) 36em, 100vw"
            summary
          />
          {more.map((story) => (
            <Card key={story.id} story={story} size="card" sizes="(min-width: 62.5em) 18em, 48vw" />
          ))}
        </div>
      </div>
    </section>
  )
}
