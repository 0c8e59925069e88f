import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { ColumnSteps } from '@/components/desk/review/column-steps'
import { ReviewResult } from '@/components/desk/review/review-result'
import { reviewCopy } from '@/lib/copy/review'
import { readColumnSteps } from '@/lib/newsroom/review/steps'
import { actions } from '@/lib/routes'

const words = reviewCopy.columnSteps

export const metadata = { title: words.heading }

async function ReviewStepsPage({ searchParams }: { searchParams: SearchParams }) {
  const path = actions.deskReviewSteps
  const reader = await requireStaff(path, 'admin')
  const { done } = await searchParams
  return (
    <DeskPage reader={reader} path={path} heading={words.heading}>
      <ReviewResult done={done} />
      <p className="desk-hint">{words.hint}</p>
      {await refusalOf(path, searchParams)}
      <ColumnSteps columns={await readColumnSteps()} />
    </DeskPage>
  )
}

export default withErrorPage(ReviewStepsPage)
