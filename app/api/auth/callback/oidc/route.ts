import type { NextRequest } from 'next/server'
import { copy } from '@/lib/copy'
import { env } from '@/lib/env'
import { plainAnswer } from '@/lib/http/plain-answer'
import { handleNextAuth } from '@/lib/auth/next-auth'

/** The provider's callback: the only endpoint of NextAuth that has a URL. */
export function GET(request: NextRequest): Response | Promise<Response> {
  if (!env().OIDC_ISSUER) return plainAnswer(404, copy.missing.notFound)
  return handleNextAuth(request, ['callback', 'oidc'])
}
