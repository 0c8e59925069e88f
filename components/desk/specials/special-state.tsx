import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import type { DeskSpecial } from '@/lib/desk/specials/specials'
import { special as specialPath } from '@/lib/routes'

export function SpecialState({ special: { slug, status } }: { special: DeskSpecial }) {
  return (
    <>
      <span className={`state state-${status}`}>{words.states[status]}</span>
      {status !== 'draft' && (
        <a className="desk-link" href={specialPath(slug)}>
          {words.read}
        </a>
      )}
    </>
  )
}
