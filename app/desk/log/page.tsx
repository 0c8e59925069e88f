import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { LogTable } from '@/components/desk/log-table'
import { deskCopy } from '@/lib/copy/desk'
import { readAuditLog } from '@/lib/desk/audit-log'
import { routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

async function LogPage({ searchParams }: { searchParams: SearchParams }) {
  const place = parseId((await searchParams).before)
  const reader = await requireStaff(routes.deskLog, 'editor')
  return (
    <DeskPage reader={reader} path={routes.deskLog} heading={deskCopy.log.heading}>
      <LogTable older={place !== null} {...await readAuditLog(reader, place)} />
    </DeskPage>
  )
}

export default withErrorPage(LogPage)
