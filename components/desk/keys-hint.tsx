import { deskCopy } from '@/lib/copy/desk'

export function KeysHint() {
  return (
    <desk-keys hidden>
      <p className="desk-hint desk-keys" role="note" aria-label={deskCopy.keys.label}>
        {deskCopy.keys.help}
      </p>
    </desk-keys>
  )
}
