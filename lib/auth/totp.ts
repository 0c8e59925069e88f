/** One-time passwords by the clock (RFC 6238), as every authenticator app makes them. */
import { Secret, TOTP } from 'otpauth'
import { now } from '@/lib/clock'
import { site } from '@/lib/site'

/** In seconds. */
const PERIOD = 30

/** Base32; 160 bits, as RFC 4226 recommends. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** otpauth://, which an app reads from a QR code; `label` says there which account it is. */
export function totpUri(secret: string, label: string): string {
  return totp(secret, label).toString()
}

/** The time step of which this is the code: now's, or the one before or after; else null. */
export function timeStepOf(secret: string, code: string): number | null {
  const timestamp = now().getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta
}

function totp(secret: string, label = ''): TOTP {
  const { name: issuer } = site
  return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD })
}
