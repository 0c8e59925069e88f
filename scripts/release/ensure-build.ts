import { existsSync, writeFileSync } from 'node:fs'
import { Fault } from '../run/operator-error.mjs'
import { acquireLock } from '../run/lock.mjs'
import { step } from '../run/progress.mjs'
import { bundlePortal } from './bundle'
import { runNode } from '../portal/child'
import { mergeChunks } from './merge-chunks'
import { currentRelease, isCurrent, makeRelease, restoreRelease } from './release'
import { writeSbom } from './sbom'
import { digest, isStamped, stamp, unstamp } from './stamp'

const LOG = 'build/next-build.log'

// What a build is made from. What it writes itself (public/assets) and what only tests read is not.
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
const config = ['next.config.js', 'tsconfig.json', 'package-lock.json']
const serverChunks = ['.next/server/chunks', '.next/server/chunks/ssr']
const results = ['.next/BUILD_ID', 'build/server.cjs', 'build/assets.json']

/** Makes a release for production of exactly these files, unless it is the current one. */
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

/** The release that was made from these files. Throws a Fault where there is none, or another one. */
export function requireBuild(): string {
  const release = currentRelease()
  if (release === null) throw new Fault('There is no build. Make it first: npm run build')
  if (isCurrent(sourceDigest())) return release
  throw new Fault('The build was made from other code than is here. Make it again: npm run build')
}

async function build(env: Record<string, string>, value: string): Promise<void> {
  unstamp('portal')
  await step('Bundling the server and the elements', bundlePortal)
  await step('Building the pages', (update) => buildPages(env, update))
  writeSbom()
  stamp('portal', value)
}

async function buildPages(
  env: Record<string, string>,
  update: (line: string) => void,
): Promise<void> {
  const args = ['node_modules/next/dist/bin/next', 'build']
  const production = { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runNode(args, production, update)
  writeFileSync(LOG, output)
  if (code === 0 && results.every(existsSync)) return serverChunks.forEach(mergeChunks)
  console.error(output.trim())
  throw new Fault(`The build failed, as it says above (kept in ${LOG}).`)
}

function isBuilt(value: string): boolean {
  return results.every(existsSync) && isStamped('portal', value)
}

function sourceDigest(): string {
  const isLeftOut = (path: string) =>
    path.startsWith('public/assets/') || /\.test\.tsx?$/.test(path)
  return digest([...sources, ...config], isLeftOut)
}
