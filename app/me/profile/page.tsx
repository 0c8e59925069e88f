import { demandReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { ProfileSection } from '@/components/me/profile-section'
import { settingsCopy } from '@/lib/copy/settings'
import { readDraft } from '@/lib/actions/drafts'
import { readNextChange } from '@/lib/reader/profile'
import { doors } from '@/lib/routes'

export const metadata = { title: settingsCopy.profile.heading, robots: { index: false } }

async function ProfilePage({ searchParams }: { searchParams: Asked }) {
  const { draft } = await searchParams
  const reader = await demandReader(doors.profile)
  return (
    <MePage path={doors.profile} heading={settingsCopy.profile.heading}>
      <ProfileSection
        nickname={reader.nickname}
        next={await readNextChange(reader)}
        draft={await readDraft(doors.profile, draft)}
      />
    </MePage>
  )
}

export default safely(ProfilePage)
