import { deskCopy } from '@/lib/copy/desk'

type Count = string | string[] | undefined

export function DecisionResult({ done, left }: { done: Count; left: Count }) {
  const [changed, kept] = [Number(done), Number(left)]
  const sentences = [
    changed > 0 && deskCopy.decide.done(changed),
    kept > 0 && deskCopy.decide.left(kept),
  ]
  const text = sentences.filter(Boolean).join('')
  return text ? (
    <p className="desk-done" role="status">
      {text}
    </p>
  ) : null
}
