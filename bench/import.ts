import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { importFiles } from '@/lib/import/import'
import type { Newsroom } from '../scripts/testing/newsroom'
import { random } from './corpus/random'
import { formatInteger, percentile } from './statistics'

const DEFAULT_STORIES = 2000
const ROUNDS = 5
const revisions = 'trigger a_record_revision_updated'

/** An import that changes every story, with revisions and without them in turn. */
export async function measureImport(
  newsroom: Newsroom,
  run: typeof importFiles,
  stories: number | null,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-bench-import-'))
  const count = stories ?? DEFAULT_STORIES
  let version = 0
  const change = async () => {
    version += 1
    for (let i = 0; i < count; i++) writeFileSync(join(folder, `${i}.md`), fileOf(i, version))
    const began = performance.now()
    const { created, updated } = await run([folder], newsroom.databaseUrl, newsroom.dataDir)
    if (created + updated !== count) throw new Error(`${created} created, ${updated} updated`)
    return performance.now() - began
  }
  try {
    await change()
    const times = { with: [] as number[], without: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      times.with.push(await change())
      await newsroom.sql(`alter table story disable ${revisions}`)
      times.without.push(await change())
      await newsroom.sql(`alter table story enable ${revisions}`)
    }
    const [kept, none] = [percentile(times.with, 50), percentile(times.without, 50)]
    console.log(
      `import that changes ${formatInteger(count)} stories: ${formatInteger(kept)} ms with revisions, ` +
        `${formatInteger(none)} ms without, ${(kept / none).toFixed(2)} ×`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function fileOf(i: number, version: number): string {
  const { between } = random(i)
  const body = Array.from({ length: 8 }, () => '潮水退去之后港口重新开放。'.repeat(between(1, 8)))
  return `---\ntitle: 第${i}篇\ncolumn: city\npublished: 2026-01-01 08:00\n---\n\n第${version}版。\n\n${body.join('\n\n')}\n`
}
