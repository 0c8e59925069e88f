import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { AvatarSection } from '@/components/me/avatar-section'
import { settingsCopy } from '@/lib/copy/settings'
import { readDraft } from '@/lib/actions/drafts'
import { readSettings } from '@/lib/reader/settings'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.avatar.heading, robots: { index: false } }

async function AvatarPage({ searchParams }: { searchParams: SearchParams }) {
  const { draft } = await searchParams
  const reader = await requireReader(actions.avatar)
  const { avatar } = await readSettings(reader)
  return (
    <MePage path={actions.avatar} heading={settingsCopy.avatar.heading}>
      <AvatarSection
        nickname={reader.nickname}
        avatar={avatar}
        draft={await readDraft(actions.avatar, draft)}
      />
    </MePage>
  )
}

export default withErrorPage(AvatarPage)
