import { demandReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { AvatarSection } from '@/components/me/avatar-section'
import { settingsCopy } from '@/lib/copy/settings'
import { readDraft } from '@/lib/actions/drafts'
import { readSettings } from '@/lib/reader/settings'
import { doors } from '@/lib/routes'

export const metadata = { title: settingsCopy.avatar.heading, robots: { index: false } }

async function AvatarPage({ searchParams }: { searchParams: Asked }) {
  const { draft } = await searchParams
  const reader = await demandReader(doors.avatar)
  const { avatar } = await readSettings(reader)
  return (
    <MePage path={doors.avatar} heading={settingsCopy.avatar.heading}>
      <AvatarSection
        nickname={reader.nickname}
        avatar={avatar}
        draft={await readDraft(doors.avatar, draft)}
      />
    </MePage>
  )
}

export default safely(AvatarPage)
