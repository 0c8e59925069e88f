import { z } from 'zod'
import { readStory } from '@/lib/content/stories'
import { env } from '@/lib/env'
import { element, xmlFile } from '@/lib/http/xml'
import { plainAnswer } from '@/lib/http/plain-answer'
import { wholeNumber } from '@/lib/schemas/number'
import { parseId } from '@/lib/schemas/params'
import { oembedVideo } from './video'

const side = wholeNumber(999_999_999, 'pixels')
  .refine((pixels) => pixels > 0)
  .default(Infinity)

const parameters = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  maxwidth: side,
  maxheight: side,
  format: z.string().default('json'),
})

/**
 * The oEmbed provider (https://oembed.com): 400 for bad parameters, 501 for an unknown format, 404 if the URL
 * is not a published video of this site.
 */
export async function answerOembed(params: URLSearchParams): Promise<Response> {
  const { success, data } = parameters.safeParse(Object.fromEntries(params))
  if (!success) return plainAnswer(400, 'url, maxwidth, maxheight, format: https://oembed.com')
  if (data.format !== 'json' && data.format !== 'xml') {
    return plainAnswer(501, 'format: json, xml')
  }
  const id = videoAt(new URL(data.url))
  const story = id === null ? null : await readStory(id)
  if (story?.kind !== 'video' || story.status !== 'published' || !story.clip) {
    return plainAnswer(404, 'Not Found')
  }
  const limits = { width: data.maxwidth, height: data.maxheight }
  const video = oembedVideo(story, story.clip, limits)
  return data.format === 'json'
    ? respond('application/json; charset=utf-8', JSON.stringify(video))
    : respond('text/xml; charset=utf-8', xml(video))
}

/** The id of a video's page on this site; query and fragment are ignored. */
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

function respond(type: string, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-robots-tag': 'noindex',
    },
  })
}
