import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClockList } from '@/components/listing/clock-list'
import { SpecialTimeline } from '@/components/special/special-timeline'
import { Card } from '@/components/ui/card'
import { Headline } from '@/components/ui/headline'
import type { StoryCard } from '@/lib/content/cards'
import { aStory } from '@/lib/seo/testing/story'

const drawn: [string, (story: StoryCard) => React.ReactNode][] = [
  ['a card', (story) => <Card story={story} size="card" sizes="9em" />],
  ['a headline', (story) => <Headline story={story} />],
  ['a line of a day', (story) => <ClockList stories={[story]} />],
  [
    'a special’s timeline',
    (story) => <SpecialTimeline stories={[{ story, title: '', note: '' }]} heading="h3" />,
  ],
]

test.each(drawn)('%s says in its link what the story is', (_, draw) => {
  const linkOf = (mark: StoryCard['mark']) =>
    /<a href="[^"]*\/12".*?<\/a>/.exec(
      renderToStaticMarkup(draw(aStory({ title: '海', mark }))),
    )?.[0]
  expect(linkOf('gallery')).toContain('><span class="card-mark">图集</span> 海</a>')
  expect(linkOf('live')).toContain('><span class="card-mark live-mark">直播</span> 海</a>')
  expect(linkOf(null)).toContain('>海</a>')
})
