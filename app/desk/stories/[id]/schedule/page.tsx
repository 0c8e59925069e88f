import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { FailedPlans } from '@/components/desk/failed-plans'
import { Timeline } from '@/components/desk/timeline'
import { ErrorSummary } from '@/components/ui/error-summary'
import { readDraft } from '@/lib/actions/drafts'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import { databaseNow } from '@/lib/published'
import { readDeskTitle } from '@/lib/newsroom/read-title'
import { readFailedPlanOf, readPlansOf } from '@/lib/newsroom/schedule'
import { actionPage, actions, routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.heading }

interface StoryScheduleProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

/** What is planned for one story; a refused form comes back here. */
async function StorySchedulePage({ params, searchParams }: StoryScheduleProps) {
  const { draft: draftId } = await searchParams
  const path = actionPage(actions.deskSchedule, await params)
  const reader = await requireStaff(path, 'publish')
  const id = parseId((await params).id)
  const title = id === null ? null : await readDeskTitle(reader, id, ['publish'])
  if (id === null || title === null) notFound()
  const draft = await readDraft(path, draftId)
  const failed = await readFailedPlanOf(reader, id)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.story(title)}
      tools={<a href={routes.deskSchedule}>{words.back}</a>}
      notice={await readNotice(searchParams)}
    >
      <ErrorSummary errors={draft?.errors ?? {}} labels={{}} />
      <FailedPlans failed={failed ? [failed] : []} draft={draft} />
      <Timeline plans={await readPlansOf(reader, id)} now={await databaseNow()} draft={draft} />
    </DeskPage>
  )
}

export default withErrorPage(StorySchedulePage)
