import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { ComparisonView } from '@/components/desk/history/comparison-view'
import { VersionTable } from '@/components/desk/history/version-table'
import { deskHistoryCopy as words } from '@/lib/copy/desk-history'
import { compareVersions } from '@/lib/newsroom/history/compare-versions'
import { readVersions } from '@/lib/newsroom/history/versions'
import { actionPage, actions, storyHistory } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyRights } from '@/lib/schemas/rights'

interface HistoryProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function HistoryPage({ params, searchParams }: HistoryProps) {
  const path = storyHistory((await params).id)
  const reader = await requireStaff(path, storyRights)
  const id = parseId((await params).id)
  const query = await searchParams
  const before = parseId(query.before)
  const list = id === null ? null : await readVersions(reader, id, before)
  if (id === null || !list) notFound()
  const to = parseId(query.to) ?? list.latest
  const from = parseId(query.from) ?? Math.max(1, to - 1)
  const comparison = await compareVersions(reader, id, Math.min(from, to), Math.max(from, to))
  if (!comparison) notFound()
  const open = (
    <a className="desk-link" href={actionPage(actions.deskStory, { id })}>
      {words.open}
    </a>
  )
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading(list.title || words.untitled)}
      tools={open}
      notice={await readNotice(searchParams)}
    >
      <div className="history-columns">
        <VersionTable id={id} list={list} older={before !== null} from={from} to={to} />
        <ComparisonView {...comparison} />
      </div>
    </DeskPage>
  )
}

export default withErrorPage(HistoryPage)
