import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ErasureForm } from '@/components/me/erasure-form'
import { settingsCopy } from '@/lib/copy/settings'
import { readDraft } from '@/lib/actions/drafts'
import { readSettings } from '@/lib/reader/settings'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.erasure.heading, robots: { index: false } }

async function ErasurePage({ searchParams }: { searchParams: SearchParams }) {
  const { draft } = await searchParams
  const reader = await requireReader(actions.erasure)
  const { hasPassword } = await readSettings(reader)
  return (
    <MePage path={actions.erasure} heading={settingsCopy.erasure.heading}>
      <ErasureForm
        nickname={reader.nickname}
        hasPassword={hasPassword}
        draft={await readDraft(actions.erasure, draft)}
      />
    </MePage>
  )
}

export default withErrorPage(ErasurePage)
