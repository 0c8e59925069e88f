import { demandReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { PasswordSection } from '@/components/me/password-section'
import { settingsCopy } from '@/lib/copy/settings'
import { readDraft } from '@/lib/actions/drafts'
import { readSettings } from '@/lib/reader/settings'
import { doors } from '@/lib/routes'

export const metadata = { title: settingsCopy.password.heading, robots: { index: false } }

async function PasswordPage({ searchParams }: { searchParams: Asked }) {
  const { draft } = await searchParams
  const reader = await demandReader(doors.password)
  const { hasPassword } = await readSettings(reader)
  return (
    <MePage path={doors.password} heading={settingsCopy.password.heading}>
      <PasswordSection hasPassword={hasPassword} draft={await readDraft(doors.password, draft)} />
    </MePage>
  )
}

export default safely(PasswordPage)
