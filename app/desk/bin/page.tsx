import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { BinTable } from '@/components/desk/history/bin-table'
import { ErrorSummary } from '@/components/ui/error-summary'
import { deskHistoryCopy } from '@/lib/copy/desk-history'
import { readDraft } from '@/lib/actions/drafts'
import { parseBinCursor } from '@/lib/newsroom/bin/cursor'
import { readBin } from '@/lib/newsroom/bin/read-bin'
import { routes } from '@/lib/routes'

const words = deskHistoryCopy.bin

export const metadata = { title: words.heading }

async function BinPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskBin
  const reader = await requireStaff(path, 'edit')
  const { before, draft } = await searchParams
  const place = parseBinCursor(before)
  const refused = await readDraft(path, draft)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      <ErrorSummary errors={refused?.errors ?? {}} labels={{}} />
      <BinTable older={place !== null} {...await readBin(place)} />
    </DeskPage>
  )
}

export default withErrorPage(BinPage)
