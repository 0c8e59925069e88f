import { Figure } from '@/components/story/figure'
import type { Body } from '@/lib/content/body'
import type { Story } from '@/lib/content/stories'

/** The picture that lists show, unless the text shows it too or begins with one of its own. */
export function Cover({ story, body }: { story: Story; body: Body }) {
  const { cover, kind } = story
  if (!cover || kind === 'video' || body.pictures.has(cover.key) || beginsWithPicture(body))
    return null
  return <Figure picture={cover} alt={cover.alt} caption={cover.caption} eager />
}

function beginsWithPicture({ pieces: [first] }: Body): boolean {
  return typeof first === 'object'
}
