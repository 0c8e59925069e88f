import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ProfileSection } from '@/components/me/profile-section'
import { settingsCopy } from '@/lib/copy/settings'
import { readDraft } from '@/lib/actions/drafts'
import { readNextNicknameChange } from '@/lib/reader/profile'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.profile.heading, robots: { index: false } }

async function ProfilePage({ searchParams }: { searchParams: SearchParams }) {
  const { draft } = await searchParams
  const reader = await requireReader(actions.profile)
  return (
    <MePage path={actions.profile} heading={settingsCopy.profile.heading}>
      <ProfileSection
        nickname={reader.nickname}
        next={await readNextNicknameChange(reader)}
        draft={await readDraft(actions.profile, draft)}
      />
    </MePage>
  )
}

export default withErrorPage(ProfilePage)
