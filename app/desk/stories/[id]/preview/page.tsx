import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireStaff } from '@/app/desk/require-staff'
import { previewMetadata } from '@/app/preview-metadata'
import { storyDocument } from '@/app/story-document'
import { withErrorMetadata, withErrorPage } from '@/app/with-error-page'
import { PreviewBand } from '@/components/story/preview-band'
import { readDeskTitle } from '@/lib/newsroom/read-title'
import { readPreview } from '@/lib/newsroom/preview-story'
import { actionPage, actions, deskPreview } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyRights } from '@/lib/schemas/rights'

interface PreviewProps {
  params: Promise<{ id: string }>
}

/** For staff, without a link. */
async function DeskPreviewPage({ params }: PreviewProps) {
  const { id } = await params
  const preview = await open(id)
  if (!preview) notFound()
  const back = actionPage(actions.deskStory, { id })
  return storyDocument(preview.story, <PreviewBand state={preview.state} back={back} />)
}

export default withErrorPage(DeskPreviewPage)

export const generateMetadata = withErrorMetadata(
  async ({ params }: PreviewProps): Promise<Metadata> => {
    const preview = await open((await params).id)
    return preview ? previewMetadata(preview.story) : {}
  },
)

/** Once a request, for the page and its metadata. */
const open = cache(async (id: string) => {
  const reader = await requireStaff(deskPreview(id), storyRights)
  const key = parseId(id)
  const title = key === null ? null : await readDeskTitle(reader, key, storyRights)
  return key === null || title === null ? null : readPreview(key)
})
