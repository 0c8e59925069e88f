import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { HomeView } from '@/components/home/home-view'
import { HomeData } from '@/components/seo/home-data'
import { readHome } from '@/lib/content/home'
import { routes } from '@/lib/routes'
import { homeMetadata } from '@/lib/seo/metadata'

export const generateMetadata = withErrorMetadata(() => homeMetadata())

async function HomePage() {
  const home = await readHome()
  return (
    <PageShell path={routes.home}>
      <HomeData items={[...home.front, ...home.latest]} />
      <HomeView {...home} />
    </PageShell>
  )
}

export default withErrorPage(HomePage)
