/** Whether a file is the story that another one was, or one of its own. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** A story's file as it was last imported. */
export interface StoryFile {
  path: string
  title: string
  bodyHash: string
}

export function storyFile(path: string, title: string, body: string): StoryFile {
  // No body is nobody's.
  const bodyHash = body && createHash('sha256').update(body).digest('hex')
  return { path: path.normalize('NFC'), title, bodyHash }
}

/** `unsure`: the folders have one name, and neither the texts nor the disk tell the files apart. */
export function compareFiles(now: StoryFile, before: StoryFile): 'same' | 'other' | 'unsure' {
  if (fold(now.path) === fold(before.path)) return 'same'
  const [title, body] = [now.title === before.title, now.bodyHash === before.bodyHash]
  if (title && body) return 'same'
  if (fold(folderOf(now.path)) !== fold(folderOf(before.path))) return 'other'
  return (title || (body && now.bodyHash)) && !existsSync(before.path) ? 'same' : 'unsure'
}

export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function folderOf(path: string): string {
  return basename(dirname(path))
}
