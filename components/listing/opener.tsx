import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'

export function Opener({ story }: { story: StoryCard }) {
  return (
    <Card
      story={story}
      look="feature opener"
      heading="h2"
      size="wide"
      sizes="(min-width: 62.5em) 44em, 100vw"
      eager
      summary
      column={false}
    />
  )
}
