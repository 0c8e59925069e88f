import { findTools } from '@/lib/film/tools'
import { step } from '../run/progress.mjs'
import { aptGet, canInstall } from './apt'

/** Installs Debian's package if it is missing and this is root; without it the tests of films are skipped. */
export async function installFfmpeg(): Promise<void> {
  if (!(await findTools({})) && canInstall()) {
    await step('Installing ffmpeg (apt-get)', () =>
      aptGet(['install', '-y', '--no-install-recommends', 'ffmpeg']),
    )
  }
  if (!(await findTools({})))
    console.log('There is no ffmpeg on this machine: tests of films are left out.')
}
