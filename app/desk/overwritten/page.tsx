import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { OverwriteList } from '@/components/desk/history/overwrite-list'
import { deskHistoryCopy } from '@/lib/copy/desk-history'
import { readOverwrites } from '@/lib/newsroom/overwritten/read-overwrites'
import { routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

const words = deskHistoryCopy.overwritten

export const metadata = { title: words.heading }

async function OverwrittenPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskOverwritten
  const reader = await requireStaff(path, 'edit')
  const { before } = await searchParams
  const place = parseId(before)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      {await refusalOf(path, searchParams)}
      <OverwriteList older={place !== null} {...await readOverwrites(reader, place)} />
    </DeskPage>
  )
}

export default withErrorPage(OverwrittenPage)
