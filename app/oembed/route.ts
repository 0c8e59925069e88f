import { answerOembed } from '@/lib/seo/oembed/answer'

export function GET(request: Request): Promise<Response> {
  return answerOembed(new URL(request.url).searchParams)
}
