import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { makeFilm, tools } from '@/lib/film/testing/make-film'
import { freeJobs } from '@/lib/jobs/free-jobs'
import { ownDatabase } from '@/lib/testing/own-database'

// Beside the dependencies, which the program requires.
const folder = mkdtempSync(resolve('build', 'film-worker-test-'))
const program = join(folder, 'film-worker.cjs')
const data = mkdtempSync(join(tmpdir(), 'xiaowen-film-worker-'))
process.env.DATA_DIR = data
ownDatabase()
const running: ChildProcess[] = []

beforeAll(async () => {
  await build({
    entryPoints: ['server/film-worker.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    define: { 'import.meta.url': 'moduleAddress' },
    banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
  })
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  for (const path of [folder, data]) rmSync(path, { recursive: true })
})

function start(): ChildProcess {
  const child = spawn(process.execPath, [program], { stdio: 'ignore', env: process.env })
  running.push(child)
  return child
}

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await check()).toBe(true), { timeout: 50_000, interval: 200 })
}

/** Of all processes. */
async function commands(): Promise<string> {
  return (await promisify(execFile)('ps', ['-A', '-o', 'args'])).stdout
}

const film = () => db().film.findFirstOrThrow()

test.runIf(tools)(
  'after kill -9 ffmpeg ends with the worker, and another one goes on with the film',
  async () => {
    const path = await makeFilm(join(data, 'a.mp4'), { seconds: 40, size: '1280x720', rate: 25 })
    mkdirSync(join(data, 'uploads', '.incoming'), { recursive: true })
    await copyFile(path, join(data, 'uploads', '.incoming', 'upload'))
    await db().film.create({
      data: {
        name: 'a.mp4',
        incoming: 'upload',
        bytes: statSync(path).size,
      },
    })
    const first = start()
    const drafts = () => {
      const work = join(data, 'film-work')
      const folders = existsSync(work) ? readdirSync(work) : []
      return folders.flatMap((name) =>
        readdirSync(join(work, name)).map((one) => join(work, name, one)),
      )
    }
    await until(() => drafts().some((one) => one.endsWith('480.mp4') && statSync(one).size > 0))
    expect(await commands()).toContain(join(data, 'film-work'))
    first.kill('SIGKILL')
    await once(first, 'exit')
    await until(async () => !(await commands()).includes(join(data, 'film-work')))
    expect((await film()).state).toBe('received')
    const second = start()
    await until(async () => {
      await freeJobs()
      return (await film()).state === 'preparing'
    })
    const files = await db().filmFile.findMany({ select: { name: true } })
    expect(files.map(({ name }) => name)).toContain('mp4-480')
    second.kill('SIGTERM')
    await once(second, 'exit')
    expect(second.exitCode).toBe(0)
  },
  120_000,
)
