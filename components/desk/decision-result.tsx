import { deskCopy } from '@/lib/copy/desk'

type Count = string | string[] | undefined

export function DecisionResult({ done, left }: { done: Count; left: Count }) {
  const [changed, unchanged] = [Number(done), Number(left)]
  const sentences = [
    changed > 0 && deskCopy.decide.done(changed),
    unchanged > 0 && deskCopy.decide.left(unchanged),
  ]
  const text = sentences.filter(Boolean).join('')
  return text ? (
    <p className="desk-done" role="status">
      {text}
    </p>
  ) : null
}
