'use client'

import { useEffect, useRef } from 'react'

/** A form that is sent as soon as scripts run; without them by its button. */
export function ResumeForm(props: { action: string; next: string; submit: string }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.requestSubmit(), [])
  return (
    <form method="post" action={props.action} ref={form}>
      <input type="hidden" name="next" value={props.next} />
      <button className="button">{props.submit}</button>
    </form>
  )
}
