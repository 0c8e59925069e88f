import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Upload } from 'tus-js-client'
import { ffmpeg, makeFilm } from '@/lib/film/testing/make-film'
import { hashFile } from '@/lib/media/hash-file'
import { filmUploads } from '@/lib/routes'
import { type Instance, startInstance } from '../scripts/testing/instance'
import type { Newsroom } from '../scripts/testing/newsroom'
import { startProxy } from '../scripts/testing/proxy'
import { makeVisitor } from './memory/visits'
import { formatInteger } from './statistics'

const BYTES = 3_000_000_000
const PART = 4 * 1024 * 1024
const AWAY_MS = 700
/** In per cent of the upload: where the line is cut, and where the server is killed. */
const CUTS = [15, 40, 80]
const KILL = 60

/** A film of 3 GB whose line is cut three times and whose server is killed once on the way. */
export async function measureUpload(newsroom: Newsroom): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-bench-upload-'))
  const uploads = process.env.UPLOADS_DIR ?? join(newsroom.dataDir, 'uploads')
  let instance: Instance | undefined
  let line: Awaited<ReturnType<typeof startProxy>> | undefined
  try {
    const path = await makeLargeFilm(folder)
    const { headers } = await makeVisitor(newsroom)
    const first = (instance = await startInstance(newsroom.databaseUrl))
    const { port } = new URL(first.url)
    const proxy = (line = await startProxy(first.url))
    const cut = () => {
      proxy.accept(false)
      setTimeout(() => proxy.accept(true), AWAY_MS)
    }
    const steps: [number, () => unknown][] = [
      ...CUTS.map((percent): [number, () => unknown] => [percent, cut]),
      [KILL, async () => (instance = await restart(newsroom, first, port))],
    ]
    const began = performance.now()
    await send(path, `${new URL(proxy.url).origin}${filmUploads}`, headers, async (percent) => {
      const [due] = steps.filter(([at]) => percent >= at)
      if (due) await steps.splice(steps.indexOf(due), 1)[0]?.[1]()
    })
    const seconds = (performance.now() - began) / 1000
    const isEqual = (await hashOfFilm(newsroom, uploads, folder)) === (await hashFile(path))
    console.log(
      `${formatInteger(statSync(path).size / 1e6)} MB arrived in ${formatInteger(seconds)} s, ` +
        `with ${CUTS.length} cuts and a killed server: the hash is ${isEqual ? 'equal' : 'ANOTHER'}`,
    )
  } finally {
    await line?.close()
    await instance?.stop()
    rmSync(folder, { recursive: true })
  }
}

/** A short film as often as it takes. */
async function makeLargeFilm(folder: string): Promise<string> {
  const part = await makeFilm(join(folder, 'part.mkv'), {
    seconds: 10,
    size: '1920x1080',
    rate: 25,
  })
  const path = join(folder, 'large.mkv')
  const times = Math.ceil(BYTES / statSync(part).size)
  await ffmpeg(['-stream_loop', String(times), '-i', part, '-c', 'copy', path])
  return path
}

async function restart(
  { databaseUrl }: Newsroom,
  instance: Instance,
  port: string,
): Promise<Instance> {
  await instance.stop('SIGKILL')
  return startInstance(databaseUrl, undefined, { PORT: port })
}

function send(
  path: string,
  endpoint: string,
  headers: Record<string, string>,
  onPercent: (percent: number) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const uploadSize = statSync(path).size
    const upload = new Upload(createReadStream(path), {
      endpoint,
      headers,
      uploadSize,
      chunkSize: PART,
      retryDelays: Array<number>(40).fill(500),
      metadata: { filename: 'large.mkv' },
      onProgress: (sent) => void onPercent((100 * sent) / uploadSize),
      onSuccess: () => resolve(),
      onError: reject,
    })
    upload.start()
  })
}

/** As the worker reads it. */
async function hashOfFilm(
  { sql, portalUrl }: Newsroom,
  uploads: string,
  folder: string,
): Promise<string> {
  const env = { ...process.env, DATABASE_URL: portalUrl, UPLOADS_DIR: uploads, DATA_DIR: folder }
  const worker = spawn(process.execPath, ['build/film-worker.cjs'], { env, stdio: 'ignore' })
  const ended = once(worker, 'exit')
  try {
    for (;;) {
      const [film] = await sql<{ hash: string | null; fault: string }>(
        `select hash, fault from newsroom.film where name = 'large.mkv'`,
      )
      if (film?.fault) throw new Error(film.fault)
      if (film?.hash) return film.hash
      if (worker.exitCode !== null || worker.signalCode !== null)
        throw new Error('The worker ended before it read the film')
      await delay(200)
    }
  } finally {
    worker.kill('SIGKILL')
    await ended
  }
}
