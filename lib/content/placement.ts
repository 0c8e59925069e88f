import type { StoryCard } from '@/lib/content/cards'

/** Fills the parts of a page one after another: no story stands in two, and no picture where another could be. */
export class Placement {
  #stories = new Set<number>()
  #pictures = new Set<string>()

  /** For stories whose places are fixed: before all others, which are filled in around them. */
  pin(stories: StoryCard[]): void {
    for (const { id } of stories) this.#stories.add(id)
    this.#show(stories)
  }

  /** Those that stand nowhere yet. */
  free(stories: StoryCard[]): StoryCard[] {
    return stories.filter(({ id }) => !this.#stories.has(id))
  }

  /** The first that stand nowhere yet; for lists of titles alone. */
  titles(stories: StoryCard[], size: number): StoryCard[] {
    const placed = this.free(stories).slice(0, size)
    for (const { id } of placed) this.#stories.add(id)
    return placed
  }

  /** Those whose picture stands somewhere are passed over as long as there are others. Keeps the order. */
  pictured(stories: StoryCard[], size: number): StoryCard[] {
    return this.#show(this.#prefer(stories, size, () => true))
  }

  /** As `pictured`, but an article is not passed over: it has no picture then, unless no other would be left. */
  block(stories: StoryCard[], size: number): StoryCard[] {
    const placed = this.#prefer(stories, size, ({ kind }) => kind === 'video')
    const repeats = this.#repeats(placed)
    const distinct = placed.map((story) =>
      repeats.has(story) && story.kind === 'article' ? { ...story, cover: null } : story,
    )
    return this.#show(distinct.some(({ cover }) => cover) ? distinct : placed)
  }

  #prefer(stories: StoryCard[], size: number, yields: (story: StoryCard) => boolean): StoryCard[] {
    const free = this.free(stories)
    const repeats = this.#repeats(free)
    const late = free.filter((story) => repeats.has(story) && yields(story))
    const first = free.filter((story) => !late.includes(story))
    const chosen = new Set([...first, ...late].slice(0, size))
    return this.titles(
      free.filter((story) => chosen.has(story)),
      size,
    )
  }

  /** The stories whose picture stands somewhere or comes earlier in the list. */
  #repeats(stories: StoryCard[]): Set<StoryCard> {
    const seen = new Set(this.#pictures)
    const isRepeat = ({ cover }: StoryCard) => {
      const known = cover !== null && seen.has(cover.key)
      if (cover) seen.add(cover.key)
      return known
    }
    return new Set(stories.filter(isRepeat))
  }

  #show(stories: StoryCard[]): StoryCard[] {
    for (const { cover } of stories) if (cover) this.#pictures.add(cover.key)
    return stories
  }
}
