import { media } from '@/lib/routes'

/** Decorative: the name stands beside it. */
export function Avatar({ nickname, file }: { nickname: string; file: string | null }) {
  if (file)
    return <img className="avatar" src={media(file)} width="32" height="32" alt="" loading="lazy" />
  return (
    <span className="avatar" aria-hidden="true" dir="auto">
      {Array.from(nickname)[0]}
    </span>
  )
}
