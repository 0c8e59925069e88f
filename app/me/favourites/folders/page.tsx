import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { Notice } from '@/components/ui/notice'
import { FolderForms } from '@/components/me/folder-forms'
import { meCopy } from '@/lib/copy/me'
import { readDraft } from '@/lib/actions/drafts'
import { readFolders } from '@/lib/reader/folders'
import { actions } from '@/lib/routes'

export const metadata = { title: meCopy.folders.heading, robots: { index: false } }

async function FoldersPage({ searchParams }: { searchParams: SearchParams }) {
  const { draft } = await searchParams
  const reader = await requireReader(actions.folders)
  return (
    <MePage path={actions.folders} heading={meCopy.folders.heading}>
      <Notice name={await readNotice(searchParams)} />
      <FolderForms
        folders={await readFolders(reader)}
        draft={await readDraft(actions.folders, draft)}
      />
    </MePage>
  )
}

export default withErrorPage(FoldersPage)
