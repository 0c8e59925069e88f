import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { LogFilter } from '@/components/desk/log-filter'
import { LogList } from '@/components/desk/log-list'
import { CursorPager } from '@/components/ui/cursor-pager'
import { deskCopy } from '@/lib/copy/desk'
import { logRights, readAuditLog } from '@/lib/desk/audit-log'
import { findByNickname } from '@/lib/desk/find-account'
import { routes } from '@/lib/routes'
import { logQuery } from '@/lib/schemas/log-query'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: deskCopy.nav.log }

async function LogPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams
  const { verb, who } = logQuery.parse(params)
  const place = parseId(params.before)
  const reader = await requireStaff(routes.deskLog, logRights)
  const person = who ? await findByNickname(who) : null
  const unknown = who !== '' && person === null
  const { entries, next } = unknown
    ? { entries: [], next: null }
    : await readAuditLog(reader, place, { verb: verb || undefined, byId: person?.id })
  return (
    <DeskPage reader={reader} path={routes.deskLog} heading={deskCopy.log.heading}>
      <LogFilter verb={verb} who={who} unknown={unknown} />
      <LogList entries={entries} />
      <CursorPager
        path={routes.deskLog}
        query={{ verb, who }}
        next={next}
        older={place !== null}
        labels={deskCopy.pager}
      />
    </DeskPage>
  )
}

export default withErrorPage(LogPage)
