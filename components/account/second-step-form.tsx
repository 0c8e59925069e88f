import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'
import type { Draft } from '@/lib/actions/drafts'
import { actions, login, signInCodeAt } from '@/lib/routes'

const { buttons, secondStep: words } = accountCopy

interface SecondStepFormProps {
  next: string
  /** By a recovery code, which has letters: its keyboard is another. */
  recovery: boolean
  draft: Draft | null
}

export function SecondStepForm({ next, recovery, draft }: SecondStepFormProps) {
  const label = recovery ? words.recovery : words.code
  return (
    <>
      <ActionForm
        heading={words.heading}
        text={recovery ? words.recoveryText : words.text}
        action={actions.signInCode}
        hidden={recovery ? { next, by: 'recovery' } : { next }}
        labels={{ code: label }}
        draft={draft}
        submit={buttons.signIn}
      >
        <Field
          name="code"
          label={label}
          error={draft?.errors.code}
          autoComplete={recovery ? 'off' : 'one-time-code'}
          inputMode={recovery ? undefined : 'numeric'}
          required
          autoFocus
        />
      </ActionForm>
      <p className="form-other">
        <a className="button quiet" href={signInCodeAt(next, !recovery)}>
          {recovery ? words.useCode : words.useRecovery}
        </a>
        <a className="button quiet" href={login(next)}>
          {words.again}
        </a>
      </p>
    </>
  )
}
