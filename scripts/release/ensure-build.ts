import { existsSync, writeFileSync } from 'node:fs'
import { OperatorError } from '../run/operator-error.mjs'
import { acquireLock } from '../run/lock.mjs'
import { step } from '../run/progress.mjs'
import { bundlePortal } from './bundle'
import { runNode } from '../portal/child'
import { mergeChunks } from './merge-chunks'
import { currentRelease, isCurrent, makeRelease, restoreRelease } from './release'
import { writeSbom } from './sbom'
import { digest, isStamped, writeStamp, removeStamp } from './stamp'

const LOG = 'build/next-build.log'

// The inputs of a build; public/assets and tests are excluded below.
const sources = [
  'app',
  'components',
  'lib',
  'server',
  'public',
  'prisma/schema',
  'scripts/release/bundle.ts',
  'scripts/release/prisma-client.ts',
  'scripts/release/merge-chunks.ts',
]
const configFiles = ['next.config.js', 'tsconfig.json', 'package-lock.json']
const serverChunks = ['.next/server/chunks', '.next/server/chunks/ssr']
const outputs = [
  '.next/BUILD_ID',
  'build/server.cjs',
  'build/film-worker.cjs',
  'build/assets.json',
  'build/service-worker.js',
]

/** Builds a release of the present sources, unless it is the current one. */
export async function ensureBuild(env: Record<string, string>): Promise<void> {
  if (isCurrent(sourceDigest())) return
  const release = await acquireLock('build/build.lock', {
    wait: true,
    onWait: ({ pid }) => console.log(`Process ${pid} is building; waiting for it …`),
  })
  const value = sourceDigest()
  if (!isCurrent(value) && !restoreRelease(value)) {
    if (!isBuilt(value)) await build(env, value)
    makeRelease(value)
  }
  release()
}

/** The folder of the current release. Throws an OperatorError when there is none or the sources differ. */
export function requireBuild(): string {
  const release = currentRelease()
  if (release === null) throw new OperatorError('There is no build. Make it first: npm run build')
  if (isCurrent(sourceDigest())) return release
  throw new OperatorError(
    'The build was made from other code than is here. Make it again: npm run build',
  )
}

async function build(env: Record<string, string>, value: string): Promise<void> {
  removeStamp('portal')
  await step('Bundling the server and the elements', () => bundlePortal(value))
  await step('Building the pages', (update) => buildPages(env, update))
  writeSbom()
  writeStamp('portal', value)
}

async function buildPages(
  env: Record<string, string>,
  update: (line: string) => void,
): Promise<void> {
  const args = ['node_modules/next/dist/bin/next', 'build']
  const production = { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runNode(args, production, update)
  writeFileSync(LOG, output)
  if (code === 0 && outputs.every(existsSync)) return serverChunks.forEach(mergeChunks)
  console.error(output.trim())
  throw new OperatorError(`The build failed, as it says above (kept in ${LOG}).`)
}

function isBuilt(value: string): boolean {
  return outputs.every(existsSync) && isStamped('portal', value)
}

function sourceDigest(): string {
  const isExcluded = (path: string) =>
    path.startsWith('public/assets/') || /\.test\.tsx?$/.test(path)
  return digest([...sources, ...configFiles], isExcluded)
}
