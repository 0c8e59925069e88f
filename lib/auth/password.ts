import { hash, verify } from '@node-rs/argon2'

/** argon2id (the library's default) with OWASP's cost: cheatsheetseries.owasp.org, Password Storage. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a random password. */
const DUMMY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Ro04fn4gRpWaW6YnV0tJ6w$FSYG7xGBaI6y711FuFrvVKPACgTtjCBiMZ1BeBZPoSI'

/** A hash in PHC format, with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), cost)
}

/**
 * False for null (no account, or one without a password) after the same work, so that the time does not tell.
 * @throws for an invalid hash.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? DUMMY_HASH, normalize(password))
  return stored !== null && right
}

/** Keyboards compose characters differently (NIST SP 800-63B, 3.1.1.2). */
function normalize(password: string): string {
  return password.normalize('NFKC')
}
