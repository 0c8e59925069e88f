import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { step } from '../run/progress.mjs'
import { aptGet, canInstall } from './apt'
import { runProgram } from './run-program'

/** The shell draws no window, which takes half of the processor's time of a test. */
const SHELL = 'chromium-headless-shell'
const names = [SHELL, 'chromium', 'chromium-browser', 'google-chrome']

/**
 * The path of a Chromium: the installed shell, else Debian's package of it (as root), else any installed one. An
 * empty string means Playwright's own, which is downloaded.
 */
export async function findBrowser(): Promise<string> {
  const existing = findInstalled()
  if (existing?.endsWith(SHELL)) return existing
  if (!process.env.CHROMIUM && canInstall()) {
    await step('Installing Chromium (apt-get)', async () => {
      await aptGet(['update'])
      await aptGet(['install', '-y', '--no-install-recommends', SHELL, 'fonts-noto-cjk'])
    })
  }
  const installed = findInstalled()
  if (!installed) await runProgram('playwright/cli.js', ['install', 'chromium'])
  return installed ?? ''
}

function findInstalled(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) return CHROMIUM
  const folders = ['/usr/bin', ...PATH.split(delimiter)]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
}
