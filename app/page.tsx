import { Frame } from '@/app/frame'
import { safely } from '@/app/safely'
import { Blocks } from '@/components/home/blocks'
import { Front } from '@/components/home/front'
import { VideoBand } from '@/components/home/video-band'
import { readHome } from '@/lib/content/home'
import { routes } from '@/lib/routes'
import { site } from '@/lib/site'

export const revalidate = false

async function HomePage() {
  const home = await readHome()
  return (
    <Frame path={routes.home}>
      <h1 className="hidden">{`${site.name}:${site.slogan}`}</h1>
      <Front stories={home.front} latest={home.latest} />
      <VideoBand videos={home.videos} />
      <Blocks blocks={home.blocks} hot={home.hot} />
    </Frame>
  )
}

export default safely(HomePage)
