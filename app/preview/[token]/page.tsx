import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PageShell } from '@/app/page-shell'
import { previewMetadata } from '@/app/preview-metadata'
import { storyDocument } from '@/app/story-document'
import { withErrorMetadata, withErrorPage } from '@/app/with-error-page'
import { PreviewBand } from '@/components/story/preview-band'
import { TooMany } from '@/components/missing/too-many'
import { findPreviewLink } from '@/lib/newsroom/preview-links'
import { type Preview, readPreview } from '@/lib/newsroom/preview-story'
import { addressCode } from '@/lib/rate-limit/address-code'
import { rateLimits } from '@/lib/rate-limit/limits'
import { rateLimit } from '@/lib/rate-limit/rate-limit'
import { setStatus } from '@/lib/render-context'
import { missingMetadata } from '@/lib/seo/metadata'

interface PreviewProps {
  params: Promise<{ token: string }>
}

/** The story of a secret link; 404 where the link is unknown, expired or revoked. */
async function PreviewPage({ params }: PreviewProps) {
  const found = await open((await params).token)
  if (found === null) notFound()
  if ('limitedUntil' in found) {
    setStatus(429)
    return (
      <PageShell>
        <TooMany until={found.limitedUntil} />
      </PageShell>
    )
  }
  const { story, state, expiresAt } = found
  return storyDocument(story, <PreviewBand state={state} expiresAt={expiresAt} />)
}

export default withErrorPage(PreviewPage)

export const generateMetadata = withErrorMetadata(
  async ({ params }: PreviewProps): Promise<Metadata> => {
    const found = await open((await params).token)
    return found && 'story' in found ? previewMetadata(found.story) : missingMetadata()
  },
)

type Opened = (Preview & { expiresAt: string }) | { limitedUntil: string } | null

/** Once a request, for the page and its metadata. */
const open = cache(async (token: string): Promise<Opened> => {
  const address = addressCode(await headers())
  const until = await rateLimit(`preview/${address}`, rateLimits.preview)
  if (until) return { limitedUntil: until.toISOString() }
  const link = await findPreviewLink(token)
  const preview = link && (await readPreview(link.storyId))
  return preview && { ...preview, expiresAt: link.expiresAt.toISOString() }
})
