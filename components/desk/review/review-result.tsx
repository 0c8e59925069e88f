import { reviewCopy } from '@/lib/copy/review'

/** Says what was done, after the redirect. */
export function ReviewResult({ done }: { done: string | string[] | undefined }) {
  const text = Object.entries(reviewCopy.done).find(([name]) => name === done)?.[1]
  return text ? (
    <p className="desk-done" role="status">
      {text}
    </p>
  ) : null
}
