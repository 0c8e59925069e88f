/** Reads and validates the files, without the database. */
import { basename, dirname, extname, join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import {
  columnEntry,
  type ColumnEntry,
  imageEntry,
  type ImageEntry,
  keywordEntry,
  type KeywordEntry,
  pageMatter,
  type PageMatter,
  storyMatter,
  type StoryMatter,
  videoEntry,
  type VideoEntry,
} from '@/lib/schemas/import'
import { splitFrontMatter } from './front-matter'
import { readText } from './read-text'
import { reasonOf, type Refusal } from './refusal'
import type { Source } from './sources'

export interface Entry<T> {
  file: string
  /** The position in its list, from 1. */
  place: number
  value: T
}

export interface Document<T> {
  file: string
  /** The file's name without .md. */
  name: string
  matter: T
  body: string
}

export interface Contents {
  columns: Entry<ColumnEntry>[]
  keywords: Entry<KeywordEntry>[]
  /** By path; null without an entry in a list. */
  pictures: Map<string, Entry<ImageEntry> | null>
  clips: Map<string, Entry<VideoEntry> | null>
  pages: Document<PageMatter>[]
  stories: Document<StoryMatter>[]
  refused: Refusal[]
}

export async function readSources(sources: Source[]): Promise<Contents> {
  const refused: Refusal[] = []
  const of = (kind: Source['kind']) => sources.filter((s) => s.kind === kind).map((s) => s.path)
  const images = await readLists(of('images'), imageEntry, refused)
  const videos = await readLists(of('videos'), videoEntry, refused)
  return {
    columns: await readLists(of('columns'), columnEntry, refused),
    keywords: await readLists(of('keywords'), keywordEntry, refused),
    pictures: byPath(of('picture'), images, 'images'),
    clips: byPath(of('clip'), videos, 'videos'),
    pages: await readDocuments(of('page'), pageMatter, refused),
    stories: await readDocuments(of('story'), storyMatter, refused),
    refused,
  }
}

async function readLists<T>(
  files: string[],
  schema: z.ZodType<T>,
  refused: Refusal[],
): Promise<Entry<T>[]> {
  const entries: Entry<T>[] = []
  for (const file of files) {
    const list = await collectError(file, refused, () => readYaml(file))
    if (!Array.isArray(list)) {
      if (list !== undefined) refused.push({ file, reason: 'is not a list' })
      continue
    }
    for (const [index, item] of list.entries()) {
      const { data, error } = schema.safeParse(item)
      if (error) refused.push({ file, reason: `entry ${index + 1}: ${reasonOf(error)}` })
      else entries.push({ file, place: index + 1, value: data })
    }
  }
  return entries
}

async function readDocuments<T>(
  files: string[],
  schema: z.ZodType<T>,
  refused: Refusal[],
): Promise<Document<T>[]> {
  const documents: Document<T>[] = []
  for (const file of files) {
    const text = await collectError(file, refused, async () =>
      splitFrontMatter(await readText(file, MAX_DOCUMENT_BYTES)),
    )
    if (!text) continue
    const { data, error } = schema.safeParse(text.matter)
    const name = basename(file, extname(file)).normalize('NFC')
    if (error) refused.push({ file, reason: reasonOf(error) })
    else documents.push({ file, name, matter: data, body: text.body })
  }
  return documents
}

/** Files that were found, and files that a list names in the folder beside it. */
function byPath<T extends { file: string }>(
  found: string[],
  listed: Entry<T>[],
  folder: string,
): Map<string, Entry<T> | null> {
  const paths = new Map<string, Entry<T> | null>(found.map((path) => [path, null]))
  for (const entry of listed) {
    paths.set(join(dirname(entry.file), folder, entry.value.file), entry)
  }
  return paths
}

async function readYaml(file: string): Promise<unknown> {
  return parse(await readText(file, MAX_LIST_BYTES))
}

/** A body has 200,000 characters of at most four bytes. */
const MAX_DOCUMENT_BYTES = 1_000_000
const MAX_LIST_BYTES = 20_000_000

async function collectError<T>(
  file: string,
  refused: Refusal[],
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    refused.push({ file, reason: (error as Error).message.split('\n')[0] ?? '' })
    return undefined
  }
}
