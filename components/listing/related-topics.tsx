import { Pills } from '@/components/ui/pills'
import { copy } from '@/lib/copy'
import { topic } from '@/lib/routes'

export function RelatedTopics({ topics }: { topics: string[] }) {
  if (topics.length === 0) return null
  return (
    <nav className="beside" aria-label={copy.lists.relatedTopics}>
      <Pills items={topics.map((name) => ({ href: topic(name), text: name }))} />
    </nav>
  )
}
