import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { readNotice } from '@/app/read-notice'
import { HistoryList } from '@/components/me/history-list'
import { ManageHistory } from '@/components/me/manage-history'
import { TitleSearch } from '@/components/me/title-search'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/clock'
import { meCopy } from '@/lib/copy/me'
import { readDraft } from '@/lib/actions/drafts'
import { isHistoryPaused, readHistory } from '@/lib/reader/history'
import { parseBefore } from '@/lib/content/own-list'
import { routes } from '@/lib/routes'
import { parseQuery } from '@/lib/schemas/search'

export const metadata = { title: meCopy.history.heading, robots: { index: false } }

async function HistoryPage({ searchParams }: { searchParams: SearchParams }) {
  const { q, before, draft } = await searchParams
  const reader = await requireReader(routes.history)
  const query = parseQuery({ q })
  const place = parseBefore(before)
  const [paused, savedDraft, list] = await Promise.all([
    isHistoryPaused(reader),
    readDraft(routes.history, draft),
    typeof query === 'string' ? null : readHistory(reader, query, place),
  ])
  const text = query && typeof query === 'object' ? query.text : ''
  const notice = await readNotice(searchParams)
  const ofRow = notice === 'history-removed'
  return (
    <MePage path={routes.history} heading={meCopy.history.heading}>
      <p>{meCopy.history.text}</p>
      <Notice name={ofRow ? notice : null} />
      <TitleSearch path={routes.history} query={text} />
      {list ? (
        <HistoryList list={list} query={text} older={place !== null} now={now()} />
      ) : (
        <p role="alert">{meCopy.tooLong}</p>
      )}
      <ManageHistory paused={paused} draft={savedDraft} notice={ofRow ? null : notice} />
    </MePage>
  )
}

export default withErrorPage(HistoryPage)
