import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { SourceForm } from '@/components/desk/source-form'
import { readDraft } from '@/lib/actions/drafts'
import { sourcesCopy as words } from '@/lib/copy/sources'
import { readSource, sourceRights } from '@/lib/desk/sources'
import { actions } from '@/lib/routes'

export const metadata = { title: words.heading }

async function SourcePage({ searchParams }: { searchParams: SearchParams }) {
  const path = actions.deskSourceChange
  const reader = await requireStaff(path, sourceRights)
  const query = await searchParams
  const draft = await readDraft(path, query.draft)
  const name = draft?.fields.name ?? query.name
  const source = typeof name === 'string' ? await readSource(reader, name) : null
  if (!source) notFound()
  return (
    <DeskPage reader={reader} path={path} heading={words.changing(source.name)}>
      <SourceForm source={source} draft={draft} />
    </DeskPage>
  )
}

export default withErrorPage(SourcePage)
