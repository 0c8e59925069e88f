import { PlanForms } from '@/components/desk/plan-forms'
import { PlanStory } from '@/components/desk/plan-story'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import type { Draft } from '@/lib/actions/drafts'
import type { Plan } from '@/lib/newsroom/schedule'
import { formatClock, isoWithOffset } from '@/lib/time'

/** An embargo is changed with the story's other fields. */
export function PlanRow({ plan, draft }: { plan: Plan; draft: Draft | null }) {
  const { kind, at, note } = plan
  return (
    <li className="plan" id={`plan-${kind}-${plan.id}`}>
      <time className="plan-time" dateTime={isoWithOffset(at)}>
        {formatClock(at)}
      </time>
      <span className={`plan-kind plan-${kind}`}>{words.happens[kind]}</span>
      <PlanStory {...plan} />
      {kind === 'embargo' ? (
        <p className="plan-note" dir="auto">
          {words.embargo(note)}
        </p>
      ) : (
        <PlanForms id={plan.id} what={kind} title={plan.title} at={at} draft={draft} />
      )}
    </li>
  )
}
