import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import { withErrorPage } from '@/app/with-error-page'
import { AlarmList } from '@/components/desk/alarm-list'
import { Open, Overview } from '@/components/desk/overview'
import { OpenEmergencies, WaitingStories } from '@/components/desk/review/waiting'
import { StoryLinks } from '@/components/desk/story/story-links'
import { deskCopy } from '@/lib/copy/desk'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { holds } from '@/lib/auth/staff'
import { readAlarms } from '@/lib/newsroom/alarms'
import { readCounts } from '@/lib/desk/queues'
import { countOverwrites } from '@/lib/newsroom/overwritten/read-overwrites'
import { readStoryOverview } from '@/lib/newsroom/overview'
import { reviewRights } from '@/lib/newsroom/review/rights'
import { readOpenEmergencies, readWaiting } from '@/lib/newsroom/review/waiting'
import { routes } from '@/lib/routes'
import { can, canAny, type Right, rights, storyRights } from '@/lib/schemas/rights'

const { overview: words } = deskStoriesCopy

async function DeskOverviewPage() {
  const reader = await requireStaff(routes.desk, rights)
  const has = (wanted: readonly Right[]) => canAny(reader, wanted)
  const reviews = has(reviewRights)
  const stories = has(storyRights) ? await readStoryOverview(reader) : null
  return (
    <DeskPage reader={reader} path={routes.desk} heading={deskCopy.heading}>
      {holds(reader, 'publish') && <AlarmList alarms={await readAlarms(reader)} />}
      {reviews && <OpenEmergencies emergencies={await readOpenEmergencies()} />}
      <div className="desk-columns">
        {stories && <StoryLinks heading={words.mine} stories={stories.mine} />}
        <section>
          {reviews && <WaitingStories stories={await readWaiting(reader)} />}
          {has(['edit']) && (
            <ul className="desk-row">
              <Open
                name={deskCopy.nav.overwritten}
                href={routes.deskOverwritten}
                count={await countOverwrites(reader)}
              />
            </ul>
          )}
          {can(reader, 'moderate') && <Overview counts={await readCounts()} />}
        </section>
        {stories && <StoryLinks heading={words.planned} stories={stories.planned} byTime />}
        {stories && <StoryLinks heading={words.published} stories={stories.published} byTime />}
      </div>
    </DeskPage>
  )
}

export default withErrorPage(DeskOverviewPage)
