import { Headline } from '@/components/ui/headline'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'

/** 相关阅读 */
export function RelatedArticles({ articles }: { articles: StoryCard[] }) {
  if (articles.length === 0) return null
  return (
    <aside className="related-articles" aria-labelledby="further">
      <h2 id="further" className="section-title">
        {copy.story.further}
      </h2>
      <ul className="headlines">
        {articles.map((story) => (
          <Headline key={story.id} story={story} dated />
        ))}
      </ul>
    </aside>
  )
}
