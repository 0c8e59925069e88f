/** Time-based one-time passwords (RFC 6238). */
import { Secret, TOTP } from 'otpauth'
import { now } from '@/lib/clock'
import { site } from '@/lib/site'

const PERIOD_SECONDS = 30

/** Base32; 160 bits, as RFC 4226 recommends. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The otpauth:// URI for a QR code; the app shows `label`. */
export function totpUri(secret: string, label: string): string {
  return totp(secret, label).toString()
}

/** The code's time step: the current, the previous or the next one; else null. */
export function timeStepOf(secret: string, code: string): number | null {
  const timestamp = now().getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta
}

function totp(secret: string, label = ''): TOTP {
  const { name: issuer } = site
  return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS })
}
