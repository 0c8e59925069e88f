import { Figure } from '@/components/story/figure'
import type { Body } from '@/lib/content/body'
import type { Story } from '@/lib/content/stories'

/** The picture of lists, unless the body contains it too or begins with another picture. */
export function Cover({ story, body }: { story: Story; body: Body }) {
  const { cover } = story
  if (!cover || !showsCover(story, body)) return null
  return <Figure picture={cover} alt={cover.alt} caption={cover.caption} eager />
}

export function showsCover({ cover, kind }: Story, body: Body): boolean {
  if (!cover || kind === 'video') return false
  return !body.pictures.has(cover.key) && !beginsWithPicture(body)
}

function beginsWithPicture({ pieces: [first] }: Body): boolean {
  return typeof first === 'object'
}
