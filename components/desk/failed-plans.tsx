import { PlanForms } from '@/components/desk/plan-forms'
import { PlanStory } from '@/components/desk/plan-story'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import type { Draft } from '@/lib/actions/drafts'
import type { FailedPlan } from '@/lib/newsroom/schedule'
import { formatTime } from '@/lib/time'

interface FailedPlansProps {
  failed: FailedPlan[]
  draft?: Draft | null
}

/** Planned edits that could not be published, above what is still to come. */
export function FailedPlans({ failed, draft = null }: FailedPlansProps) {
  if (failed.length === 0) return null
  return (
    <section className="alarms" aria-labelledby="failed-plans">
      <h2 id="failed-plans">{words.failed.heading}</h2>
      <ul className="plans">
        {failed.map((plan) => (
          <li key={plan.id} className="plan">
            <span className="plan-time">{words.failed.at(formatTime(plan.at))}</span>
            <PlanStory {...plan} />
            <p className="plan-note" dir="auto">
              {plan.failure}
            </p>
            <PlanForms id={plan.id} what="edit" title={plan.title} at={plan.at} draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  )
}
