import { Frame } from '@/app/page-shell'
import { safely, safelyDescribed } from '@/app/safely'
import { AppPromotion } from '@/components/listing/app-promotion'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'
import { site } from '@/lib/site'

export const generateMetadata = safelyDescribed(() =>
  listingMetadata({
    title: copy.app.heading(site.app.name),
    description: copy.app.intro,
    path: routes.app,
  }),
)

function AppPage() {
  return (
    <Frame path={routes.app}>
      <AppPromotion />
    </Frame>
  )
}

export default safely(AppPage)
