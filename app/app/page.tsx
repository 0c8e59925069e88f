import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { AppPromotion } from '@/components/listing/app-promotion'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'
import { site } from '@/lib/site'

export const generateMetadata = withErrorMetadata(() =>
  listingMetadata({
    title: copy.app.heading(site.app.name),
    description: copy.app.intro,
    path: routes.app,
  }),
)

function AppPage() {
  return (
    <PageShell path={routes.app}>
      <AppPromotion />
    </PageShell>
  )
}

export default withErrorPage(AppPage)
