import type { ReactNode } from 'react'
import { PageShell } from '@/app/page-shell'
import { liveBlog } from '@/app/live-blog'
import { Gallery } from '@/components/gallery/gallery'
import { splitGallery } from '@/components/gallery/split-gallery'
import { StoryData } from '@/components/seo/story-data'
import { VideoProperties } from '@/components/seo/video-properties'
import { showsCover } from '@/components/story/cover'
import { renderBody } from '@/components/story/render-body'
import { StoryView } from '@/components/story/story-view'
import { EpisodeNav } from '@/components/video/episode-nav'
import { Stage } from '@/components/video/stage'
import { Transcript } from '@/components/video/transcript'
import { type Body, readBody } from '@/lib/content/body'
import { readComments } from '@/lib/comments/list'
import { readCounts } from '@/lib/content/counts'
import { readEpisodes } from '@/lib/content/episodes'
import { readRelated } from '@/lib/content/related'
import type { Story } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import { readTranscript } from '@/lib/media/transcript'
import { story as storyPath } from '@/lib/routes'

/** The page of a story; `band`: above it, in a preview. */
export async function storyDocument(story: Story, band?: ReactNode): Promise<ReactNode> {
  const path = storyPath(story)
  const isVideo = story.kind === 'video'
  const captions = isVideo && story.clip?.captions
  const [body, related, counts, comments, episodes, transcript] = await Promise.all([
    readBody(story.body),
    readRelated(story),
    readCounts(story.id),
    readComments(story.id, 'newest', null),
    readEpisodes(story),
    captions ? readTranscript(captions) : undefined,
  ])
  const { slides, text } = await galleryOf(story, body)
  const html = await renderBody(text, isVideo || showsCover(story, body))
  return (
    <>
      <VideoProperties story={story} />
      <PageShell path={path} about={{ story: story.id }}>
        {band}
        <StoryData story={story} transcript={transcript} />
        <StoryView
          {...{ story, body, html, related, counts, comments }}
          url={absolute(path)}
          player={isVideo && <Stage story={story} next={related.videos} />}
          gallery={slides.length > 0 && <Gallery slides={slides} />}
        >
          {transcript && <Transcript {...transcript} />}
          {await liveBlog(story)}
          <EpisodeNav {...episodes} />
        </StoryView>
      </PageShell>
    </>
  )
}

/** The pictures of a story that is shown as a gallery, as HTML, and its text without them. */
async function galleryOf({ layout }: Story, body: Body): Promise<{ slides: string[]; text: Body }> {
  if (layout !== 'gallery') return { slides: [], text: body }
  const { pictures, text } = splitGallery(body)
  const slides = await Promise.all(pictures.map((picture, place) => renderBody(picture, place > 0)))
  return { slides, text }
}
