import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { DeskCorrections } from '@/components/desk/desk-corrections'
import { deskCorrectionCopy as words } from '@/lib/copy/corrections'
import { readDeskCorrections } from '@/lib/newsroom/desk-corrections'
import { routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.heading }

async function CorrectionsPage({ searchParams }: { searchParams: SearchParams }) {
  const place = parseId((await searchParams).before)
  const reader = await requireStaff(routes.deskCorrections, 'publish')
  const list = await readDeskCorrections(reader, null, place)
  return (
    <DeskPage reader={reader} path={routes.deskCorrections} heading={words.heading}>
      <DeskCorrections {...list} path={routes.deskCorrections} older={place !== null} />
    </DeskPage>
  )
}

export default withErrorPage(CorrectionsPage)
