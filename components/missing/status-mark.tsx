/** Tells lib/documents which status the answer has: a static page has no other way to say it. */
export function StatusMark({ status }: { status: 404 | 410 | 500 | 503 }) {
  return <template data-status={status} />
}
