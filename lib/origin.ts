import { type AiKind, markedKind } from '@/lib/ai-kind'
import { originCopy as words } from '@/lib/copy/origin'

/** Where a story comes from and what it is made with. */
export interface Origin {
  /** False: a reprint; null: not said. */
  ownWork: boolean | null
  originalTitle: string
  originalAuthor: string
  editorName: string
  aiKind: AiKind | null
}

/** Of what is no story, such as a correction, or is withdrawn. */
export const NO_ORIGIN: Origin = {
  ownWork: null,
  originalTitle: '',
  originalAuthor: '',
  editorName: '',
  aiKind: null,
}

/** What stands at the foot of the text, each with its word; empty where nothing is set. */
export function originLines(story: Origin & { source: string }): [word: string, text: string][] {
  const lines: [string, string][] = [
    [words.source, story.ownWork === false ? story.source : ''],
    [words.originalTitle, story.originalTitle],
    [words.originalAuthor, story.originalAuthor],
    [words.editor, story.editorName],
  ]
  return lines.filter(([, text]) => text !== '')
}

/** The label of a text; null where there is nothing to say. */
export function textLabel(kind: AiKind | null | undefined): string | null {
  const marked = markedKind(kind)
  return marked && words.text[marked]
}

/** The label of a picture or a clip. */
export function mediaLabel(kind: AiKind | null | undefined): string | null {
  const marked = markedKind(kind)
  return marked && words.media[marked]
}
