/** The oEmbed provider: https://oembed.com */
import { z } from 'zod'
import { readStory } from '@/lib/content/stories'
import { env } from '@/lib/env'
import { element, xmlFile } from '@/lib/http/xml'
import { plainAnswer } from '@/lib/http/plain-answer'
import { parseId } from '@/lib/schemas/params'
import { oembedVideo } from './video'

const side = z
  .string()
  .regex(/^[1-9]\d*$/)
  .transform(Number)
  .default(Infinity)

const question = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  maxwidth: side,
  maxheight: side,
  format: z.string().default('json'),
})

/** 400 where the question can't be read, 501 for a format we don't write, 404 for what is no video of ours. */
export async function answerOembed(asked: URLSearchParams): Promise<Response> {
  const { success, data } = question.safeParse(Object.fromEntries(asked))
  if (!success) return plainAnswer(400, 'url, maxwidth, maxheight, format: https://oembed.com')
  if (data.format !== 'json' && data.format !== 'xml') {
    return plainAnswer(501, 'format: json, xml')
  }
  const id = videoAt(new URL(data.url))
  const story = id === null ? null : await readStory(id)
  if (story?.kind !== 'video' || story.status !== 'published' || !story.clip) {
    return plainAnswer(404, 'Not Found')
  }
  const room = { width: data.maxwidth, height: data.maxheight }
  const video = oembedVideo(story, story.clip, room)
  return data.format === 'json'
    ? written('application/json; charset=utf-8', JSON.stringify(video))
    : written('text/xml; charset=utf-8', xml(video))
}

/** The id of a video's page on this site; whatever stands after its path is somebody's own note. */
function videoAt({ host, pathname }: URL): number | null {
  const id = /^\/video\/(\d+)$/.exec(pathname)?.[1]
  return id && host === new URL(env().SITE_URL).host ? parseId(id) : null
}

function xml(video: Record<string, string | number>): string {
  return xmlFile(
    element(
      'oembed',
      Object.entries(video).map(([name, value]) => element(name, value)),
    ),
  )
}

function written(type: string, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      // It is the same for every page that asks by a script of its own.
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-robots-tag': 'noindex',
    },
  })
}
