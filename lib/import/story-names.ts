/** Which story a file is: its name, and its folder's where another story has the name (docs/editing.md). */
import { dirname, join, sep } from 'node:path'
import type { Client } from 'pg'
import { importCopy } from '@/lib/copy/import'
import type { StoryMatter } from '@/lib/schemas/import'
import type { Document } from './read-sources'
import type { Refusal } from './refusal'
import { compareFiles, fold, storyFile } from './same-story'
import { type Known, readKnown, readPaths } from './story-files'

export interface NamedStories {
  /** Their `name` is the story's external_id. */
  documents: Document<StoryMatter>[]
  refused: Refusal[]
  /** The external_id of the story that the file `from` calls `key`. */
  nameOf: (from: string, key: string) => string
}

/** How many folders may stand before the name. */
const MAX_FOLDERS = 3

/** What a file calls a video in its body. */
export interface Embedded {
  file: string
  key: string
}

/** `force`: where it is unsure, the story is the same. */
export async function nameStories(
  client: Client,
  documents: Document<StoryMatter>[],
  embedded: Embedded[],
  force: boolean,
): Promise<NamedStories> {
  const paths = await readPaths(client, [
    ...documents.map(({ file }) => file),
    ...embedded.map(({ file, key }) => pathOf(file, key)),
  ])
  const known = await readKnown(client, [
    ...documents.flatMap(({ file }) => namesOf(file)),
    ...paths.values(),
  ])
  const named: NamedStories = {
    documents: [],
    refused: [],
    nameOf: (from, key) => paths.get(fold(pathOf(from, key))) ?? key,
  }
  const claimed = new Map<string, string>()
  // Files that were imported before keep their names, whatever comes with them.
  const isFresh = ({ file }: Document<unknown>) => !paths.has(fold(file))
  for (const document of documents.toSorted((a, b) => Number(isFresh(a)) - Number(isFresh(b)))) {
    const { file } = document
    const found = nameOf(document, paths.get(fold(file)), known, claimed)
    const name = found.name ?? (force ? found.unsure : undefined)
    if (name === undefined) named.refused.push({ file, reason: found.reason ?? '' })
    else {
      claimed.set(fold(name), file)
      paths.set(fold(file), name)
      named.documents.push({ ...document, name })
    }
  }
  return named
}

/** Shortest first. An index has no name but its folder's. */
function namesOf(file: string): string[] {
  const parts = file.normalize('NFC').replace(/\.md$/i, '').split(sep).filter(Boolean)
  const names = Array.from({ length: Math.min(MAX_FOLDERS + 1, parts.length) }, (_, folders) =>
    parts.slice(-1 - folders).join('/'),
  )
  return names.filter((name) => name.length <= 200)
}

function isIndex(name: string): boolean {
  return /^_?index$/i.test(name)
}

interface Found {
  name?: string
  /** The story that it is if it is not another one. */
  unsure?: string
  reason?: string
}

function nameOf(
  { file, matter, body }: Document<StoryMatter>,
  before: string | undefined,
  known: (name: string) => Known | undefined,
  claimed: Map<string, string>,
): Found {
  const now = storyFile(file, matter.title, body)
  let free: string | undefined
  for (const name of [before ?? [], namesOf(file)].flat()) {
    const other = claimed.get(fold(name))
    if (other !== undefined) {
      if (fold(other) === fold(file)) return { reason: importCopy.sameName(other) }
      continue
    }
    const story = known(name)
    if (!story) {
      if (!isIndex(name)) free ??= name
    } else if (!story.file) {
      if (story.title === matter.title || !isIndex(name)) return { name: story.name }
    } else {
      const verdict = compareFiles(now, story.file)
      if (verdict === 'same') return { name: story.name }
      const reason = importCopy.otherStory(story.name, story.file.path)
      if (verdict === 'unsure') return { unsure: story.name, reason }
    }
  }
  return free === undefined ? { reason: importCopy.noName } : { name: free }
}

function pathOf(from: string, key: string): string {
  return join(dirname(from), `${key}.md`)
}
