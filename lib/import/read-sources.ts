/** Reads and validates the files, without the database. */
import { basename, dirname, extname, join } from 'node:path'
import type { z } from 'zod'
import { importCopy } from '@/lib/copy/import'
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
import { type Parsed, parseYaml } from './parse-yaml'
import { readText } from './read-text'
import { fieldFault, fileFault, reasonOf, type Refusal } from './refusal'
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
  lineOf: Parsed['lineOf']
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
    const list = await collectError(file, refused, () => readList(file))
    for (const [index, item] of list?.items.entries() ?? []) {
      const { data, error } = schema.safeParse(item, { error: fieldFault })
      const lineOf = (path: readonly PropertyKey[]) => list?.lineOf([index, ...path]) ?? null
      if (!error) entries.push({ file, place: index + 1, value: data })
      else {
        const reason = `${importCopy.entry(index + 1)}: ${reasonOf(error, lineOf)}`
        refused.push({ file, reason })
      }
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
    const { data, error } = schema.safeParse(text.value, { error: fieldFault })
    const name = basename(file, extname(file)).normalize('NFC')
    if (error) refused.push({ file, reason: reasonOf(error, text.lineOf) })
    else documents.push({ file, name, matter: data, body: text.body, lineOf: text.lineOf })
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

async function readList(file: string): Promise<Parsed & { items: unknown[] }> {
  const parsed = parseYaml(await readText(file, MAX_LIST_BYTES))
  if (!Array.isArray(parsed.value)) throw new Error(importCopy.notList)
  return { ...parsed, items: parsed.value }
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
    refused.push({ file, reason: fileFault(error) })
    return undefined
  }
}
