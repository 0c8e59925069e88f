import { BeginTwoStep } from '@/components/me/begin-two-step'
import { CodeForm } from '@/components/me/code-form'
import { PostButton } from '@/components/me/post-button'
import { Section } from '@/components/me/section'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { TwoStepSetup } from '@/lib/auth/two-step'
import { accountCopy } from '@/lib/copy/account'
import { settingsCopy } from '@/lib/copy/settings'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

interface TwoStepFormsProps {
  on: boolean
  /** Null where the second step is on or not begun. */
  setup: TwoStepSetup | null
  /** Whether this session passed the second step. */
  passed: boolean
  hasPassword: boolean
  next: string | null
  draft: Draft | null
}

export function TwoStepForms({ on, setup, passed, hasPassword, next, draft }: TwoStepFormsProps) {
  const words = settingsCopy.twoStep
  const shared = { next, draft }
  if (setup) return <BeginTwoStep setup={setup} {...shared} />
  if (!on) {
    return (
      <>
        <ErrorSummary errors={draft?.errors ?? {}} labels={{}} />
        <p>{words.off}</p>
        <PostButton
          action={actions.twoStep}
          fields={{ act: 'begin', ...(next !== null && { next }) }}
          label={words.start}
          main
        />
      </>
    )
  }
  if (!passed) {
    return (
      <Section id="pass" heading={words.passHeading}>
        <p>{words.passText}</p>
        <CodeForm act="pass" submit={words.pass} hint={words.endHint} {...shared} />
      </Section>
    )
  }
  return (
    <>
      <p role="status">{words.on}</p>
      <Section id="end" heading={words.endHeading}>
        <CodeForm act="end" submit={words.end} hint={words.endHint} {...shared}>
          {hasPassword && (
            <Field
              name="password"
              label={accountCopy.fields.password}
              type="password"
              error={draft?.errors.password}
              autoComplete="current-password"
            />
          )}
        </CodeForm>
      </Section>
    </>
  )
}
