import { Frame } from '@/app/frame'
import { safely, safelyDescribed } from '@/app/safely'
import { describeStory, storyAt, type StoryProps } from '@/app/story-at'
import { withdrawnPage } from '@/app/withdrawn-page'
import { StoryData } from '@/components/seo/story-data'
import { drawBody } from '@/components/story/draw-body'
import { StoryView } from '@/components/story/story-view'
import { Stage } from '@/components/video/stage'
import { readBody } from '@/lib/content/body'
import { readComments } from '@/lib/content/comments'
import { readCounts } from '@/lib/content/counts'
import { readRelated } from '@/lib/content/related'
import { absolute } from '@/lib/origin'
import { story as storyPath, video } from '@/lib/routes'

export const generateMetadata = safelyDescribed(describeStory)

async function VideoPage(props: StoryProps) {
  const story = await storyAt('video', props)
  const path = video(story.id)
  if (story.status === 'withdrawn') return withdrawnPage(path)
  const [body, related, counts, comments] = await Promise.all([
    readBody(story.body),
    readRelated(story),
    readCounts(story.id),
    readComments(story.id, 'newest', null),
  ])
  const html = await drawBody(body)
  const [first] = related.videos
  return (
    <Frame path={path} about={{ story: story.id }}>
      <StoryData story={story} />
      <StoryView {...{ story, body, html, related, counts, comments }} url={absolute(path)}>
        <Stage story={story} next={first && storyPath(first)} />
      </StoryView>
    </Frame>
  )
}

export default safely(VideoPage)
