import Bowser from 'bowser'
import { settingsCopy } from '@/lib/copy/settings'

/** The browser and system of a User-Agent (RFC 9110 10.1.5). */
export function deviceName(userAgent: string): string {
  // Bowser throws on an empty string.
  const { browser, os, platform } = Bowser.parse(userAgent || ' ')
  const system = systemIn(userAgent) ?? platform.model ?? os.name
  if (browser.name && system) return settingsCopy.devices.name(browser.name, system)
  return browser.name || system || settingsCopy.devices.unknown
}

/** HarmonyOS up to 4 also claims to be Android, which is what Bowser returns. */
function systemIn(userAgent: string): string | undefined {
  return /\bHarmonyOS\b/.exec(userAgent)?.[0]
}
