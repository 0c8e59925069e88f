import { Empty } from '@/components/me/empty'
import { Panel } from '@/components/me/panel'
import { Headline } from '@/components/ui/headline'
import type { StoryCard } from '@/lib/content/cards'
import { meCopy } from '@/lib/copy/me'
import { routes } from '@/lib/routes'

/** 新订阅内容. */
export function NewsPanel({ news, subscribed }: { news: StoryCard[]; subscribed: boolean }) {
  const { overview, sections, subscriptions } = meCopy
  return (
    <Panel
      id="news"
      heading={overview.news}
      all={{ name: sections.subscriptions, path: routes.subscriptions }}
    >
      {news.length === 0 && (
        <Empty
          text={subscribed ? subscriptions.feedEmpty : subscriptions.empty}
          ways={['columns']}
        />
      )}
      <ul className="headlines">
        {news.map((story) => (
          <Headline key={story.id} story={story} dated />
        ))}
      </ul>
    </Panel>
  )
}
