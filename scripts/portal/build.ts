import { existsSync, writeFileSync } from 'node:fs'
import { Fault } from '../run/fault.mjs'
import { acquireLock } from '../run/lock.mjs'
import { step } from '../run/progress.mjs'
import { bundlePortal } from './bundle'
import { runNode } from './child'
import { mergeChunks } from './merge-chunks'
import { digest, isStamped, stamp, unstamp } from './stamp'

const LOG = 'build/next-build.log'

// What a build is made from. What it writes itself (public/assets) and what only tests read is not.
const sources = [
  'app',
  'components',
  'lib',
  'server',
  'public',
  'prisma/schema.prisma',
  'scripts/portal/bundle.ts',
  'scripts/portal/generate.ts',
  'scripts/portal/merge-chunks.ts',
]
const config = ['next.config.js', 'tsconfig.json', 'package-lock.json']
const serverChunks = ['.next/server/chunks', '.next/server/chunks/ssr']
const results = ['.next/BUILD_ID', 'build/server.cjs', 'build/assets.json']

/** Builds the portal for production unless it was built from exactly these files. */
export async function ensureBuild(env: Record<string, string>): Promise<void> {
  if (isBuilt()) return
  const release = await acquireLock('build/build.lock', {
    wait: true,
    onWait: ({ pid }) => console.log(`Process ${pid} is building; waiting for it …`),
  })
  if (!isBuilt()) {
    unstamp('portal')
    const value = sourceDigest()
    await step('Bundling the server and the elements', bundlePortal)
    await step('Building the pages', (update) => buildPages(env, update))
    stamp('portal', value)
  }
  release()
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

function isBuilt(): boolean {
  return results.every(existsSync) && isStamped('portal', sourceDigest())
}

function sourceDigest(): string {
  const isLeftOut = (path: string) =>
    path.startsWith('public/assets/') || /\.test\.tsx?$/.test(path)
  return digest([...sources, ...config], isLeftOut)
}
