import { answerMarkdown } from '@/lib/seo/markdown/answer'

interface Context {
  params: Promise<{ id: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answerMarkdown('video', params)
}
