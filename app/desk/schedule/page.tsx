import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { FailedPlans } from '@/components/desk/failed-plans'
import { Timeline } from '@/components/desk/timeline'
import { CursorPager } from '@/components/ui/cursor-pager'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import { databaseNow } from '@/lib/published'
import { readFailedPlans, readSchedule } from '@/lib/newsroom/schedule'
import { routes } from '@/lib/routes'

export const metadata = { title: words.heading }

async function SchedulePage({ searchParams }: { searchParams: SearchParams }) {
  const { after } = await searchParams
  const place = typeof after === 'string' ? after : null
  const reader = await requireStaff(routes.deskSchedule, 'publish')
  const { plans, next } = await readSchedule(reader, place)
  return (
    <DeskPage
      reader={reader}
      path={routes.deskSchedule}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      {place === null && <FailedPlans failed={await readFailedPlans(reader)} />}
      <p className="desk-hint">{words.intro}</p>
      <Timeline plans={plans} now={await databaseNow()} />
      <CursorPager
        path={routes.deskSchedule}
        name="after"
        next={next}
        older={place !== null}
        labels={words.pager}
      />
    </DeskPage>
  )
}

export default withErrorPage(SchedulePage)
