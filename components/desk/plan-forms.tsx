import type { ReactNode } from 'react'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import type { Draft } from '@/lib/actions/drafts'
import { actionPath, actions } from '@/lib/routes'
import { toMinute } from '@/lib/time'

interface PlanFormsProps {
  id: number
  what: 'publish' | 'edit' | 'unpublish'
  title: string
  /** ISO 8601. */
  at: string
  draft: Draft | null
}

/** 改时间, 取消 and 立即: a form each, so that none needs a script. */
export function PlanForms({ id, what, title, at, draft }: PlanFormsProps) {
  const error = draft?.errors.at
  const field = `at-${what}-${id}`
  return (
    <div className="plan-forms">
      <details open={draft !== null}>
        <summary className="button quiet">{words.move}</summary>
        <PlanForm id={id} what={what} verb="move" submit={words.move}>
          <label htmlFor={field}>
            {words.newTime}
            <span className="hidden">{words.moveOf(words.happens[what], title)}</span>
          </label>
          {error && (
            <p className="field-error" id={`${field}-error`}>
              {error}
            </p>
          )}
          <input
            type="datetime-local"
            id={field}
            name="at"
            required
            defaultValue={draft?.fields.at ?? toMinute(at)}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${field}-error` : undefined}
          />
        </PlanForm>
      </details>
      <PlanForm id={id} what={what} verb="cancel" submit={words.cancel[what]} />
      <PlanForm id={id} what={what} verb="now" submit={words.now[what]} />
    </div>
  )
}

interface PlanFormProps {
  id: number
  what: PlanFormsProps['what']
  verb: 'move' | 'cancel' | 'now'
  submit: string
  children?: ReactNode
}

function PlanForm({ id, what, verb, submit, children }: PlanFormProps) {
  return (
    <form method="post" action={actionPath(actions.deskSchedule, { id })} noValidate>
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="do" value={verb} />
      {children}
      <button type="submit" className="button quiet">
        {submit}
      </button>
    </form>
  )
}
