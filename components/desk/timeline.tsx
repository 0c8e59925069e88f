import { PlanRow } from '@/components/desk/plan-row'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import type { Draft } from '@/lib/actions/drafts'
import type { Plan } from '@/lib/newsroom/schedule'
import { dayOf, formatRecentDay, weekday } from '@/lib/time'

interface TimelineProps {
  plans: Plan[]
  now: Date
  /** A refused form of one of the plans. */
  draft?: Draft | null
}

/** A list for each day. */
export function Timeline({ plans, now, draft = null }: TimelineProps) {
  if (plans.length === 0) return <p className="empty">{words.empty}</p>
  const days = [...new Set(plans.map(({ at }) => dayOf(at)))]
  return days.map((day) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>
        <time dateTime={day}>
          {formatRecentDay(day, now)} {weekday(day)}
        </time>
      </h2>
      <ul className="plans">
        {plans
          .filter(({ at }) => dayOf(at) === day)
          .map((plan) => (
            <PlanRow
              key={`${plan.kind}-${plan.id}`}
              plan={plan}
              draft={draft?.fields.what === plan.kind ? draft : null}
            />
          ))}
      </ul>
    </section>
  ))
}
