import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { exactNumber } from '@/components/desk/stats/change-words'
import { DayChart } from '@/components/desk/stats/day-chart'
import { CursorPager } from '@/components/ui/cursor-pager'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { statsCopy as words } from '@/lib/copy/stats'
import { readStoryReads } from '@/lib/desk/story-reads'
import { actionPage, actions, storyStats } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyRights } from '@/lib/schemas/rights'

export const metadata = { title: words.heading }

interface StoryStatsProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function StoryStatsPage({ params, searchParams }: StoryStatsProps) {
  const path = storyStats((await params).id)
  const reader = await requireStaff(path, storyRights)
  const { before } = await searchParams
  const story = await readStoryReads(reader, parseId((await params).id), before)
  if (!story) notFound()
  const { days } = story
  const open = (
    <a className="desk-link" href={actionPage(actions.deskStory, { id: story.id })}>
      {deskStoriesCopy.heading}
    </a>
  )
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.ofStory(story.title || deskStoriesCopy.untitled)}
      tools={open}
    >
      <dl className="stats-total">
        <div>
          <dt>{words.ever}</dt>
          <dd>{exactNumber(story.ever)}</dd>
        </div>
        <div>
          <dt>{words.shown(days[0]?.day ?? '', days.at(-1)?.day ?? '')}</dt>
          <dd>{exactNumber(days.reduce((sum, { views }) => sum + views, 0))}</dd>
        </div>
      </dl>
      <DayChart days={days} open />
      <CursorPager
        path={path}
        next={story.next}
        older={before !== undefined}
        labels={words.dayPager}
      />
    </DeskPage>
  )
}

export default withErrorPage(StoryStatsPage)
