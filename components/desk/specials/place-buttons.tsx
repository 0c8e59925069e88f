import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import { actionPath } from '@/lib/routes'

interface PlaceButtonsProps {
  action: string
  names: Record<string, number>
  /** Of what is moved. */
  name: string
  first: boolean
  last: boolean
}

export function PlaceButtons({ action, names, name, first, last }: PlaceButtonsProps) {
  const moves = [
    ...(first ? [] : (['up'] as const)),
    ...(last ? [] : (['down'] as const)),
    'remove',
  ] as const
  return (
    <form className="desk-row" method="post" action={actionPath(action, names)}>
      {moves.map((move) => (
        <button
          key={move}
          className="button quiet"
          name="do"
          value={move}
          aria-label={words.act(words[move], name)}
        >
          {words[move]}
        </button>
      ))}
    </form>
  )
}
