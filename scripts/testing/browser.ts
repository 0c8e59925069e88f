import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { step } from '../run/progress.mjs'
import { aptGet, canInstall } from './apt'
import { runProgram } from './run-program'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * The path of a Chromium: the installed one, else Debian's package (as root). An empty string means Playwright's
 * own, which is downloaded.
 */
export async function findBrowser(): Promise<string> {
  const existing = findInstalled()
  if (existing) return existing
  if (canInstall()) {
    const packages = ['chromium', 'fonts-noto-cjk']
    await step('Installing Chromium (apt-get)', async () => {
      await aptGet(['update'])
      await aptGet(['install', '-y', '--no-install-recommends', ...packages])
    })
  }
  const installedNow = findInstalled()
  if (!installedNow) await runProgram('playwright/cli.js', ['install', 'chromium'])
  return installedNow ?? ''
}

function findInstalled(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) return CHROMIUM
  const folders = ['/usr/bin', ...PATH.split(delimiter)]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
}
