import { readColumns } from '@/lib/content/columns'
import { readNewest } from '@/lib/content/feeds'
import { answerDocument } from '@/lib/http/document-answer'
import { llms } from '@/lib/seo/llms'

export function GET(): Promise<Response> {
  return answerDocument('text/plain; charset=utf-8', async () => {
    const [columns, newest] = await Promise.all([readColumns(), readNewest()])
    return llms(columns, newest)
  })
}
