import { Frame } from '@/app/frame'
import { safely, safelyDescribed } from '@/app/safely'
import { describeStory, storyAt, type StoryProps } from '@/app/story-at'
import { withdrawnPage } from '@/app/withdrawn-page'
import { StoryData } from '@/components/seo/story-data'
import { drawBody } from '@/components/story/draw-body'
import { StoryView } from '@/components/story/story-view'
import { readBody } from '@/lib/content/body'
import { readComments } from '@/lib/content/comments'
import { readCounts } from '@/lib/content/counts'
import { readRelated } from '@/lib/content/related'
import { absolute } from '@/lib/origin'
import { article } from '@/lib/routes'

export const generateMetadata = safelyDescribed(describeStory)

async function ArticlePage(props: StoryProps) {
  const story = await storyAt('article', props)
  const path = article(story.id)
  if (story.status === 'withdrawn') return withdrawnPage(path)
  const [body, related, counts, comments] = await Promise.all([
    readBody(story.body),
    readRelated(story),
    readCounts(story.id),
    readComments(story.id, 'newest', null),
  ])
  const html = await drawBody(body)
  return (
    <Frame path={path} about={{ story: story.id }}>
      <StoryData story={story} />
      <StoryView {...{ story, body, html, related, counts, comments }} url={absolute(path)} />
    </Frame>
  )
}

export default safely(ArticlePage)
