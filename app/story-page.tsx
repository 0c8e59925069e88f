import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { withdrawnPage } from '@/app/withdrawn-page'
import { StoryData } from '@/components/seo/story-data'
import { VideoProperties } from '@/components/seo/video-properties'
import { showsCover } from '@/components/story/cover'
import { renderBody } from '@/components/story/render-body'
import { StoryView } from '@/components/story/story-view'
import { EpisodeNav } from '@/components/video/episode-nav'
import { Stage } from '@/components/video/stage'
import { Transcript } from '@/components/video/transcript'
import { readBody } from '@/lib/content/body'
import { readComments } from '@/lib/comments/list'
import { readCounts } from '@/lib/content/counts'
import { readEpisodes } from '@/lib/content/episodes'
import { readRelated } from '@/lib/content/related'
import { readStory, type Story } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import { readTranscript } from '@/lib/media/transcript'
import { story as storyPath } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { missingMetadata } from '@/lib/seo/metadata'
import { storyMetadata } from '@/lib/seo/story-metadata'

interface StoryProps {
  params: Promise<{ id: string }>
}

/** The story, 404, 410, or 308 to the path of its kind. */
export function storyPage(kind: Story['kind']) {
  return withErrorPage(async function StoryPage(props: StoryProps) {
    const story = await find(props)
    if (!story) notFound()
    const path = storyPath({ id: story.id, kind })
    if (story.status === 'withdrawn') return withdrawnPage(path)
    if (story.kind !== kind) permanentRedirect(storyPath(story))
    const captions = kind === 'video' && story.clip?.captions
    const [body, related, counts, comments, episodes, transcript] = await Promise.all([
      readBody(story.body),
      readRelated(story),
      readCounts(story.id),
      readComments(story.id, 'newest', null),
      readEpisodes(story),
      captions ? readTranscript(captions) : undefined,
    ])
    const html = await renderBody(body, kind === 'video' || showsCover(story, body))
    return (
      <>
        <VideoProperties story={story} />
        <PageShell path={path} about={{ story: story.id }}>
          <StoryData story={story} transcript={transcript} />
          <StoryView
            {...{ story, body, html, related, counts, comments }}
            url={absolute(path)}
            player={kind === 'video' && <Stage story={story} next={related.videos} />}
          >
            {transcript && <Transcript {...transcript} />}
            <EpisodeNav {...episodes} />
          </StoryView>
        </PageShell>
      </>
    )
  })
}

export const describeStory = withErrorMetadata(async (props: StoryProps): Promise<Metadata> => {
  const story = await find(props)
  return story ? storyMetadata(story) : missingMetadata()
})

async function find({ params }: StoryProps): Promise<Story | null> {
  const id = parseId((await params).id)
  return id === null ? null : readStory(id)
}
