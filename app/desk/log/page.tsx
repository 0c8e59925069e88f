import { demandStaff } from '@/app/desk/demand-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { Asked } from '@/app/private-page'
import { safely } from '@/app/safely'
import { LogTable } from '@/components/desk/log-table'
import { deskCopy } from '@/lib/copy/desk'
import { readLog } from '@/lib/desk/read-audit-log'
import { routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

async function LogPage({ searchParams }: { searchParams: Asked }) {
  const place = parseId((await searchParams).before)
  const who = await demandStaff(routes.deskLog, 'editor')
  return (
    <DeskPage who={who} path={routes.deskLog} heading={deskCopy.log.heading}>
      <LogTable further={place !== null} {...await readLog(who, place)} />
    </DeskPage>
  )
}

export default safely(LogPage)
