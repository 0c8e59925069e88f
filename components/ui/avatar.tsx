import { media } from '@/lib/routes'

/** A reader's face, or the first character of their name. Beside the name, so it says nothing itself. */
export function Avatar({ nickname, file }: { nickname: string; file: string | null }) {
  if (file)
    return <img className="avatar" src={media(file)} width="32" height="32" alt="" loading="lazy" />
  return (
    <span className="avatar" aria-hidden="true">
      {Array.from(nickname)[0]}
    </span>
  )
}
