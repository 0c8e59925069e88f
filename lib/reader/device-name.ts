import Bowser from 'bowser'
import { settingsCopy } from '@/lib/copy/settings'

/** What a browser calls itself (RFC 9110 10.1.5) in words: enough to know one's own devices by. */
export function deviceName(userAgent: string): string {
  // An empty one is refused.
  const { browser, os, platform } = Bowser.parse(userAgent || ' ')
  const system = systemIn(userAgent) ?? platform.model ?? os.name
  if (browser.name && system) return settingsCopy.devices.name(browser.name, system)
  return browser.name || system || settingsCopy.devices.unknown
}

/** HarmonyOS up to 4 calls itself Android as well, which the library believes. */
function systemIn(userAgent: string): string | undefined {
  return /\bHarmonyOS\b/.exec(userAgent)?.[0]
}
