import type { z } from 'zod'
import { rateLimits } from '@/lib/rate-limit/limits'
import type { Action } from '@/lib/actions/run-action'
import { resultOf } from '@/lib/newsroom/review/actions'
import type { ReviewReader, Writer } from '@/lib/newsroom/review/rights'
import { decideSuggestion, suggest } from '@/lib/newsroom/review/suggestions'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { suggestionDecisionForm, suggestionForm } from '@/lib/schemas/review'

export const suggestionAction: Action<ReviewReader, z.infer<typeof suggestionForm>> = {
  name: 'desk-suggestion',
  page: actions.deskSuggestion,
  schema: suggestionForm,
  limit: rateLimits.desk,
  run(form, { reader, params }) {
    const id = parseId(params.id)
    const page = actionPage(actions.deskReview, params)
    return resultOf(() => (id === null ? null : suggest(reader, id, form)), page, 'suggested')
  },
}

export const suggestionDecisionAction: Action<Writer, z.infer<typeof suggestionDecisionForm>> = {
  name: 'desk-suggestion-decision',
  page: actions.deskReview,
  schema: suggestionDecisionForm,
  limit: rateLimits.desk,
  run(taken, { reader, params }) {
    const [id, suggestion] = [parseId(params.id), parseId(params.suggestion)]
    const page = actionPage(actions.deskReview, params)
    return resultOf(
      () =>
        id === null || suggestion === null ? null : decideSuggestion(reader, id, suggestion, taken),
      page,
      taken.size > 0 ? 'taken' : 'declined',
    )
  },
}
