/** Text, not cached. */
export function plainAnswer(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** If-None-Match with weak comparison (RFC 9110 13.1.2). */
export function matchesEtag(request: Request, etag: string): boolean {
  const header = request.headers.get('if-none-match')
  return (
    header === '*' ||
    (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}
