import { PageShell } from '@/app/page-shell'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { HomePreviewBand } from '@/components/desk/home/preview-band'
import { HomeView } from '@/components/home/home-view'
import { readHomeAt } from '@/lib/content/home-at'
import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import { readPlannedStories } from '@/lib/newsroom/planned-stories'
import { databaseNow } from '@/lib/published'
import { routes } from '@/lib/routes'
import { parseMinute } from '@/lib/schemas/story-fields'
import { dayBounds, dayOf } from '@/lib/time'

export const metadata = { title: words.previewing.title, robots: { index: false } }

const MORNING_MS = 8 * 3_600_000

/** The home page as it will be, drawn by its own parts. */
async function HomePreviewPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff(routes.deskHomePreview, 'curate')
  const { at } = await searchParams
  const typed = typeof at === 'string' ? parseMinute(at) : null
  const time = typed ? new Date(typed) : await tomorrowMorning()
  return (
    <PageShell path={routes.home}>
      <HomePreviewBand at={time.toISOString()} />
      <HomeView {...await readHomeAt(time, await readPlannedStories(time))} />
    </PageShell>
  )
}

export default withErrorPage(HomePreviewPage)

async function tomorrowMorning(): Promise<Date> {
  const today = dayOf((await databaseNow()).toISOString())
  return new Date(dayBounds(today).end.getTime() + MORNING_MS)
}
