import NextAuth from 'next-auth'
import { authOptions } from '@/lib/reader/next-auth'

type Handler = (
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>

/** Sign-in through a provider, and what NextAuth's own clients ask for. */
const handle: Handler = (request, context) =>
  NextAuth(request as never, context as never, authOptions(request.headers)) as Promise<Response>

export { handle as GET, handle as POST }
