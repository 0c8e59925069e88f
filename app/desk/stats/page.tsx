import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { DayChart } from '@/components/desk/stats/day-chart'
import { MostReadTable } from '@/components/desk/stats/most-read-table'
import { RangeTabs } from '@/components/desk/stats/range-tabs'
import { ReadsTable } from '@/components/desk/stats/reads-table'
import { TotalReads } from '@/components/desk/stats/total-reads'
import { statsCopy as words } from '@/lib/copy/stats'
import { readMostRead } from '@/lib/desk/most-read'
import { seesAllColumns } from '@/lib/desk/own-columns'
import { readStats } from '@/lib/desk/stats'
import { routes } from '@/lib/routes'
import { storyRights } from '@/lib/schemas/rights'
import { parseRange } from '@/lib/schemas/stats-range'

export const metadata = { title: words.heading }

async function StatsPage({ searchParams }: { searchParams: SearchParams }) {
  const { days, after } = await searchParams
  const range = parseRange(days)
  const reader = await requireStaff(routes.deskStats, storyRights)
  const [stats, mostRead] = await Promise.all([
    readStats(reader, range),
    readMostRead(reader, range, after),
  ])
  const { columns, author, authors } = words
  return (
    <DeskPage reader={reader} path={routes.deskStats} heading={words.heading}>
      <RangeTabs current={range} />
      <TotalReads total={stats.total} range={range} />
      <p className="desk-hint">
        {words.hint}
        {!seesAllColumns(reader) && words.own}
      </p>
      {range !== 1 && <DayChart days={stats.days} />}
      <div className="desk-columns">
        <ReadsTable
          id="columns"
          heading={columns}
          of={words.column}
          unnamed={words.noColumn}
          range={range}
          rows={stats.columns}
        />
        <ReadsTable
          id="authors"
          heading={authors}
          of={author}
          unnamed={words.noAuthor}
          range={range}
          rows={stats.authors}
          hint={words.authorsHint}
        />
      </div>
      <MostReadTable {...mostRead} range={range} older={after !== undefined} />
    </DeskPage>
  )
}

export default withErrorPage(StatsPage)
