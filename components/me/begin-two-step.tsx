import { CodeForm } from '@/components/me/code-form'
import type { TwoStepSetup } from '@/lib/auth/two-step'
import { settingsCopy } from '@/lib/copy/settings'
import type { Draft } from '@/lib/actions/drafts'

interface BeginTwoStepProps {
  offer: TwoStepSetup
  next: string | null
  draft: Draft | null
}

/** The secret, to scan or to type, and the proof that the app has it. */
export function BeginTwoStep({ offer, next, draft }: BeginTwoStepProps) {
  const words = settingsCopy.twoStep
  // In the page itself: a picture's address would carry the secret, and the policy allows no data: one.
  const drawn = { __html: offer.svg }
  return (
    <>
      <p>{words.off}</p>
      <p>{words.begin}</p>
      <div className="me-code" role="img" aria-label={words.svg} dangerouslySetInnerHTML={drawn} />
      <p>
        {words.secret} <code>{offer.secret}</code>
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
