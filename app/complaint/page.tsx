import type { Metadata } from 'next'
import { PageShell } from '@/app/page-shell'
import { withErrorPage } from '@/app/with-error-page'
import { ComplaintForm } from '@/components/complaint/complaint-form'
import { ComplaintSent } from '@/components/complaint/complaint-sent'
import { copy } from '@/lib/copy'
import { absolute } from '@/lib/http/origin'
import { readDraft } from '@/lib/actions/drafts'
import { routes } from '@/lib/routes'

interface ComplaintProps {
  searchParams: Promise<{ draft?: string | string[]; sent?: string | string[] }>
}

export async function generateMetadata({ searchParams }: ComplaintProps): Promise<Metadata> {
  const hasQuery = Object.keys(await searchParams).length > 0
  return {
    title: copy.complaint.heading,
    alternates: { canonical: absolute(routes.complaint) },
    robots: hasQuery ? { index: false } : undefined,
  }
}

/** Private, since it shows drafts. */
async function ComplaintPage({ searchParams }: ComplaintProps) {
  const { draft, sent } = await searchParams
  const savedDraft = await readDraft(routes.complaint, draft)
  return (
    <PageShell path={routes.complaint}>
      <div className="page site-page">
        {sent === undefined ? (
          <ComplaintForm draft={savedDraft} expired={draft !== undefined && savedDraft === null} />
        ) : (
          <ComplaintSent />
        )}
      </div>
    </PageShell>
  )
}

export default withErrorPage(ComplaintPage)
