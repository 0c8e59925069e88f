import { answerMarkdown } from '@/lib/seo/markdown/answer'

export const dynamic = 'force-static'
export const revalidate = false

export function generateStaticParams(): { id: string }[] {
  return []
}

interface Context {
  params: Promise<{ id: string }>
}

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answerMarkdown('article', params)
}
