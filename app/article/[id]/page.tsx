import { Frame } from '@/app/frame'
import { safely, safelyDescribed } from '@/app/safely'
import { describeStory, storyAt, type StoryProps } from '@/app/story-at'
import { withdrawnPage } from '@/app/withdrawn-page'
import { StoryData } from '@/components/seo/story-data'
import { StoryView } from '@/components/story/story-view'
import { readBody } from '@/lib/content/body'
import { readRelated } from '@/lib/content/related'
import { absolute } from '@/lib/origin'
import { article } from '@/lib/routes'

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => []

export const generateMetadata = safelyDescribed(describeStory)

async function ArticlePage(props: StoryProps) {
  const story = await storyAt('article', props)
  const path = article(story.id)
  if (story.status === 'withdrawn') return withdrawnPage(path)
  const [body, related] = await Promise.all([readBody(story.body), readRelated(story)])
  return (
    <Frame path={path}>
      <StoryData story={story} />
      <StoryView story={story} body={body} related={related} url={absolute(path)} />
    </Frame>
  )
}

export default safely(ArticlePage)
