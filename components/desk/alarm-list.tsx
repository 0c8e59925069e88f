import { alarmCopy as words } from '@/lib/copy/desk-schedule'
import type { Alarm } from '@/lib/newsroom/alarms'
import { actionPage, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

/** What needs a person now; nothing where all is well. */
export function AlarmList({ alarms }: { alarms: Alarm[] }) {
  if (alarms.length === 0) return null
  return (
    <section className="alarms" aria-labelledby="alarms">
      <h2 id="alarms">{words.heading}</h2>
      <p>{words.intro}</p>
      <ul className="plans">
        {alarms.map(({ kind, storyId: id, title, at, text }) => (
          <li key={`${kind}-${id}`} className="plan">
            <span className="plan-time">{formatTime(at)}</span>
            <strong>{words.kinds[kind]}</strong>
            <a className="desk-link" href={actionPage(actions.deskSchedule, { id })} dir="auto">
              {title || words.untitled}
            </a>
            {text && (
              <p className="plan-note" dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
