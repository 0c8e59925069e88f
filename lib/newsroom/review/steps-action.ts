import type { StaffWith } from '@/lib/auth/staff'
import { rateLimits } from '@/lib/rate-limit/limits'
import type { Action } from '@/lib/actions/run-action'
import { resultOf } from '@/lib/newsroom/review/actions'
import { changeSteps, type StepChange } from '@/lib/newsroom/review/steps'
import { actions } from '@/lib/routes'
import { stepForm } from '@/lib/schemas/review'

export const stepsAction: Action<StaffWith<'admin'>, StepChange> = {
  name: 'desk-review-steps',
  page: actions.deskReviewSteps,
  schema: stepForm,
  limit: rateLimits.desk,
  run: (change, { reader }) =>
    resultOf(() => changeSteps(reader, change), actions.deskReviewSteps, 'steps'),
}
