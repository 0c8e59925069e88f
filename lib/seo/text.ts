import { excerpt } from '@/lib/markdown/excerpt'

// Search engines show about 80 Chinese characters; networks and feeds show more.
const DESCRIPTION_LENGTH = 150
const HEADLINE_LENGTH = 110

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

const ROLE =
  /^(?:本报|本台|本刊|本网|特约|见习|实习)?(?:记者|通讯员|评论员|编辑|责编|摄影|摄像|作者|撰文|图文|文|图)$/

/**
 * The names in a byline without their roles: `本报记者 王晓 李明` gives 王晓 and 李明. A name in Latin letters
 * keeps its spaces.
 */
export function authorNames(byline: string): string[] {
  return byline
    .split(/[、,,;;::/|]|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !ROLE.test(part))
}
