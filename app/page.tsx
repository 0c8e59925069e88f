import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { Blocks } from '@/components/home/blocks'
import { Front } from '@/components/home/front'
import { VideoSection } from '@/components/home/video-section'
import { HomeData } from '@/components/seo/home-data'
import { readHome } from '@/lib/content/home'
import { routes } from '@/lib/routes'
import { homeMetadata } from '@/lib/seo/metadata'
import { site } from '@/lib/site'

export const generateMetadata = withErrorMetadata(() => homeMetadata())

async function HomePage() {
  const home = await readHome()
  return (
    <PageShell path={routes.home}>
      <HomeData items={[...home.front, ...home.latest]} />
      <h1 className="hidden">{`${site.name}：${site.slogan}`}</h1>
      <Front stories={home.front} latest={home.latest} />
      <VideoSection videos={home.videos} />
      <Blocks blocks={home.blocks} hot={home.hot} />
    </PageShell>
  )
}

export default withErrorPage(HomePage)
