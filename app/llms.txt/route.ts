import { readColumns } from '@/lib/content/columns'
import { answer } from '@/lib/feed/answer'
import { llms } from '@/lib/seo/llms'

export const dynamic = 'force-static'
export const revalidate = false

export function GET(): Promise<Response> {
  return answer('text/plain; charset=utf-8', async () => llms(await readColumns()))
}
