import { excerpt } from '@/lib/markdown/excerpt'

// Search engines show about 80 Chinese characters; networks and feeds show more.
const DESCRIPTION_LENGTH = 150
const HEADLINE_LENGTH = 110

/** For search engines: the text written for them, or else `description`. */
export function searchDescription(story: {
  searchText: string
  title: string
  summary: string
  body: string
}): string {
  return story.searchText || description(story)
}

/** The summary, or else the beginning of the body, or else the title. Never empty. */
export function description(story: { title: string; summary: string; body: string }): string {
  return story.summary || excerpt(story.body, DESCRIPTION_LENGTH) || story.title
}

export function headline(title: string): string {
  return cutText(title, HEADLINE_LENGTH)
}

/** Cuts to `limit` code points; the last one of a cut text is …. */
export function cutText(text: string, limit: number): string {
  const characters = Array.from(text)
  return characters.length <= limit ? text : characters.slice(0, limit - 1).join('') + '…'
}
