import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { PasswordSection } from '@/components/me/password-section'
import { settingsCopy } from '@/lib/copy/settings'
import { readDraft } from '@/lib/actions/drafts'
import { readSettings } from '@/lib/reader/settings'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.password.heading, robots: { index: false } }

async function PasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const { draft } = await searchParams
  const reader = await requireReader(actions.password)
  const { hasPassword } = await readSettings(reader)
  return (
    <MePage path={actions.password} heading={settingsCopy.password.heading}>
      <PasswordSection hasPassword={hasPassword} draft={await readDraft(actions.password, draft)} />
    </MePage>
  )
}

export default withErrorPage(PasswordPage)
