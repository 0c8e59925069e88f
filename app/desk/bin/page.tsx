import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { BinTable } from '@/components/desk/history/bin-table'
import { deskHistoryCopy } from '@/lib/copy/desk-history'
import { parseBinCursor } from '@/lib/newsroom/bin/cursor'
import { readBin } from '@/lib/newsroom/bin/read-bin'
import { routes } from '@/lib/routes'

const words = deskHistoryCopy.bin

export const metadata = { title: words.heading }

async function BinPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskBin
  const reader = await requireStaff(path, 'edit')
  const { before } = await searchParams
  const place = parseBinCursor(before)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      {await refusalOf(path, searchParams)}
      <BinTable older={place !== null} {...await readBin(place)} />
    </DeskPage>
  )
}

export default withErrorPage(BinPage)
