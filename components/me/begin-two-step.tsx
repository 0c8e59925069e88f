import { CodeForm } from '@/components/me/code-form'
import type { TwoStepSetup } from '@/lib/auth/two-step'
import { settingsCopy } from '@/lib/copy/settings'
import type { Draft } from '@/lib/actions/drafts'

interface BeginTwoStepProps {
  setup: TwoStepSetup
  next: string | null
  draft: Draft | null
}

export function BeginTwoStep({ setup, next, draft }: BeginTwoStepProps) {
  const words = settingsCopy.twoStep
  // Inline SVG: the URL of an image would contain the secret, and the policy forbids data: URLs.
  const qrCode = { __html: setup.svg }
  return (
    <>
      <p>{words.off}</p>
      <p>{words.begin}</p>
      <div className="me-code" role="img" aria-label={words.svg} dangerouslySetInnerHTML={qrCode} />
      <p>
        {words.secret} <code>{setup.secret}</code>
      </p>
      <CodeForm
        act="confirm"
        submit={words.confirm}
        hint={words.codeHint}
        next={next}
        draft={draft}
      />
    </>
  )
}
