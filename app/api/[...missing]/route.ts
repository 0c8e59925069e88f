import { copy } from '@/lib/copy'
import { plainAnswer } from '@/lib/plain-answer'

/** Where no door is; app/[...missing] would answer a form with a page. */
export function GET(): Response {
  return plainAnswer(404, copy.missing.notFound)
}

export const POST = GET
