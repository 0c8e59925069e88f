import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ArchiveWriter } from './archive-writer'
import { UPLOADS } from './manifest'

/**
 * Adds the files of a folder that are not in `done`, and records them there. Files are immutable, so one that is
 * deleted meanwhile is skipped.
 */
export async function addUploads(
  folder: string,
  archive: ArchiveWriter,
  done: Set<string>,
): Promise<void> {
  for (const path of await filesIn(folder)) {
    const name = relative(folder, path).split(sep).join('/')
    if (done.has(name)) continue
    try {
      await archive.addFile(UPLOADS + name, path)
      done.add(name)
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return (
      entries
        .filter((entry) => entry.isFile() && !/\.(?:part|tmp)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        // Uploads that are not finished.
        .filter((path) => !relative(folder, path).startsWith('.incoming'))
        .sort()
    )
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
