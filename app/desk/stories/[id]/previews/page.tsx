import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { NewPreview } from '@/components/desk/new-preview'
import { PreviewLinks } from '@/components/desk/preview-links'
import { ActionForm } from '@/components/me/action-form'
import { previewCopy as words } from '@/lib/copy/preview'
import { readCreatedPreview } from '@/lib/newsroom/created-preview'
import { readPreviewLinks } from '@/lib/newsroom/preview-links'
import { readDeskTitle } from '@/lib/newsroom/read-title'
import { actionPage, actions, deskPreview } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyRights } from '@/lib/schemas/rights'

export const metadata = { title: words.open }

interface PreviewsProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function PreviewsPage({ params, searchParams }: PreviewsProps) {
  const path = actionPage(actions.deskPreviews, await params)
  const reader = await requireStaff(path, storyRights)
  const id = parseId((await params).id)
  const title = id === null ? null : await readDeskTitle(reader, id, storyRights)
  if (id === null || title === null) notFound()
  const created = await readCreatedPreview(id, await headers())
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading(title)}
      tools={<a href={deskPreview(id)}>{words.open}</a>}
      notice={await readNotice(searchParams)}
    >
      {created && <NewPreview {...created} />}
      <p className="desk-hint">{words.intro}</p>
      <ActionForm action={actions.deskPreviews} names={{ id }} submit={words.create} />
      <PreviewLinks story={id} links={await readPreviewLinks(id)} />
    </DeskPage>
  )
}

export default withErrorPage(PreviewsPage)
