import { Figure } from '@/components/story/figure'
import type { Body } from '@/lib/content/body'
import type { Story } from '@/lib/content/stories'

/** The picture of lists, unless the body contains it too or begins with another picture. */
export function Cover({ story, body }: { story: Story; body: Body }) {
  const { cover, kind } = story
  if (!cover || kind === 'video' || body.pictures.has(cover.key) || beginsWithPicture(body))
    return null
  return <Figure picture={cover} alt={cover.alt} caption={cover.caption} eager />
}

function beginsWithPicture({ pieces: [first] }: Body): boolean {
  return typeof first === 'object'
}
