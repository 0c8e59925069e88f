import { workerScript } from '@/lib/assets'
import { env } from '@/lib/env'
import { answerDocument } from '@/lib/http/document-answer'

export function GET(): Promise<Response> {
  return answerDocument('text/javascript; charset=utf-8', () =>
    workerScript(env().OFFLINE_READING === '1'),
  )
}
