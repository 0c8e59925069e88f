import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { SourceForm } from '@/components/desk/source-form'
import { SourceList } from '@/components/desk/source-list'
import { readDraft } from '@/lib/actions/drafts'
import { sourcesCopy as words } from '@/lib/copy/sources'
import { readSources, sourceRights } from '@/lib/desk/sources'
import { actions, routes } from '@/lib/routes'

export const metadata = { title: words.heading }

async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskSources
  const reader = await requireStaff(path, sourceRights)
  const { after, draft } = await searchParams
  const from = typeof after === 'string' ? after : null
  const notice = await readNotice(searchParams)
  return (
    <DeskPage reader={reader} path={path} heading={words.heading} notice={notice}>
      <p className="desk-hint">{words.intro}</p>
      <SourceList older={from !== null} {...await readSources(reader, from)} />
      <section className="desk-part" aria-labelledby="adding">
        <h2 id="adding">{words.adding}</h2>
        <SourceForm source={null} draft={await readDraft(actions.deskSources, draft)} />
      </section>
    </DeskPage>
  )
}

export default withErrorPage(SourcesPage)
