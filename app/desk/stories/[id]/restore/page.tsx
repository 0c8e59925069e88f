import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ComparisonView } from '@/components/desk/history/comparison-view'
import { RestoreForm } from '@/components/desk/history/restore-form'
import { deskHistoryCopy } from '@/lib/copy/desk-history'
import { readDraft } from '@/lib/actions/drafts'
import { compareVersions } from '@/lib/newsroom/history/compare-versions'
import { restoredFields } from '@/lib/newsroom/history/restored-fields'
import { readVersions } from '@/lib/newsroom/history/versions'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

const words = deskHistoryCopy.restore

interface RestoreProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

/** Shows what a restored version would change before it does. */
async function RestorePage({ params, searchParams }: RestoreProps) {
  const path = actionPage(actions.deskRestore, await params)
  const reader = await requireStaff(path, 'edit')
  const query = await searchParams
  const draft = await readDraft(path, query.draft)
  const id = parseId((await params).id)
  const version = parseId(query.version ?? draft?.fields.version)
  const list = id !== null && version !== null ? await readVersions(reader, id, null) : null
  if (id === null || version === null || !list) notFound()
  const comparison = await compareVersions(reader, id, list.latest, version, restoredFields)
  if (!comparison) notFound()
  return (
    <DeskPage reader={reader} path={path} heading={words.heading(version)}>
      <RestoreForm id={id} version={version} base={list.latest} draft={draft} />
      <ComparisonView {...comparison} />
    </DeskPage>
  )
}

export default withErrorPage(RestorePage)
