import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { RecoveryCodes } from '@/components/me/recovery-codes'
import { TwoStepForms } from '@/components/me/two-step-forms'
import { readTwoStepSetup } from '@/lib/auth/two-step'
import { settingsCopy } from '@/lib/copy/settings'
import { readDraft } from '@/lib/actions/drafts'
import { readRecoveryCodes } from '@/lib/reader/recovery-page'
import { readSettings } from '@/lib/reader/settings'
import { returnPath } from '@/lib/http/return-path'
import { routes, twoStepAt } from '@/lib/routes'

export const metadata = { title: settingsCopy.twoStep.heading, robots: { index: false } }

async function TwoStepPage({ searchParams }: { searchParams: SearchParams }) {
  const { draft, codes, next: nextPath } = await searchParams
  const savedDraft = await readDraft(routes.twoStep, codes === undefined ? draft : null)
  const target = savedDraft?.fields.next ?? nextPath
  const next = target ? returnPath(target) : null
  const path = next === null ? routes.twoStep : twoStepAt(next)
  const reader = await requireReader(path)
  const { hasPassword, twoStep } = await readSettings(reader)
  return (
    <MePage path={routes.twoStep} heading={settingsCopy.twoStep.heading}>
      {codes === undefined ? (
        <TwoStepForms
          on={twoStep}
          setup={twoStep ? null : await readTwoStepSetup(reader)}
          passed={reader.twoStep}
          hasPassword={hasPassword}
          next={next}
          draft={savedDraft}
        />
      ) : (
        <RecoveryCodes
          id={String(codes)}
          codes={await readRecoveryCodes(reader, codes)}
          next={next}
        />
      )}
    </MePage>
  )
}

export default withErrorPage(TwoStepPage)
