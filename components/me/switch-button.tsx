import { settingsCopy } from '@/lib/copy/settings'
import { actionPath } from '@/lib/routes'

interface SwitchButtonProps {
  action: string
  /** Parameters of the action's path. */
  names?: Record<string, string | number>
  /** What the form sends to turn it over. */
  fields: Record<string, string | number>
  on: boolean
  label: string
  /** Names the object for screen readers. */
  about?: string
}

/** A form that consists of a switch (https://www.w3.org/WAI/ARIA/apg/patterns/switch/). */
export function SwitchButton({ action, names, fields, on, label, about }: SwitchButtonProps) {
  return (
    <form method="post" action={actionPath(action, names)}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="switch" role="switch" aria-checked={on}>
        <span className="switch-track" aria-hidden="true" />
        <span>
          {label}
          {about && (
            <span className="hidden" dir="auto">
              {about}
            </span>
          )}
        </span>
        <span className="meta" aria-hidden="true">
          {on ? settingsCopy.on : settingsCopy.off}
        </span>
      </button>
    </form>
  )
}
