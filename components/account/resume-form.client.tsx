'use client'

import { useEffect, useRef } from 'react'

/** Submits itself; without scripts its button does. */
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
