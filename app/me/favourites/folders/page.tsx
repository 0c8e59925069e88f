import { demandReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { FolderForms } from '@/components/me/folder-forms'
import { meCopy } from '@/lib/copy/me'
import { readDraft } from '@/lib/actions/drafts'
import { readFolders } from '@/lib/reader/folders'
import { doors } from '@/lib/routes'

export const metadata = { title: meCopy.folders.heading, robots: { index: false } }

async function FoldersPage({ searchParams }: { searchParams: Asked }) {
  const { draft } = await searchParams
  const reader = await demandReader(doors.folders)
  return (
    <MePage path={doors.folders} heading={meCopy.folders.heading}>
      <FolderForms
        folders={await readFolders(reader)}
        draft={await readDraft(doors.folders, draft)}
      />
    </MePage>
  )
}

export default safely(FoldersPage)
