interface ResumeFormProps {
  action: string
  next: string
  submit: string
}

/** Submits itself; without scripts its button does. */
export function ResumeForm({ action, next, submit }: ResumeFormProps) {
  return (
    <resume-form>
      <form method="post" action={action}>
        <input type="hidden" name="next" value={next} />
        <button className="button">{submit}</button>
      </form>
    </resume-form>
  )
}
