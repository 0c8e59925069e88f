/** Secrets that a browser holds: the database keeps their hash, so who reads it can't use them. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as they stand in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database knows a token by. A random token needs no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
