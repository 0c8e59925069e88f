import { expect, test } from 'vitest'
import { deviceName } from './device-name'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const apple = 'CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

test.for([
  [`Mozilla/5.0 (iPhone; ${apple} Mobile/15E148 MicroMessenger/8.0.42`, 'WeChat', 'iPhone'],
  [`Mozilla/5.0 (iPhone; ${apple} Version/17.0 Safari/604.1`, 'Safari', 'iPhone'],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/120.0 Safari/537.36`, 'Chrome', 'Windows'],
  [`Mozilla/5.0 (Linux; Android 12; HarmonyOS; X) ${webkit} Chrome/99`, 'Chrome', 'HarmonyOS'],
])('%s is %s on %s', ([userAgent = '', browser = '', system = '']) => {
  expect(deviceName(userAgent)).toContain(browser)
  expect(deviceName(userAgent)).toContain(system)
})

test.for(['', 'curl/8.0', '(\u0000'])('%j has a name too', (userAgent) => {
  expect(deviceName(userAgent)).not.toBe('')
})
