import { hash, verify } from '@node-rs/argon2'

/** argon2id (the library's default), at OWASP's measure: cheatsheetseries.owasp.org, Password Storage. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a password that nobody knows. */
const DUMMY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Ro04fn4gRpWaW6YnV0tJ6w$FSYG7xGBaI6y711FuFrvVKPACgTtjCBiMZ1BeBZPoSI'

/** The password's hash in PHC format, with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), cost)
}

/**
 * Whether it is the password of this hash. Null (no such account, or one without a password) is false
 * after the same work, so that the time doesn't tell which accounts there are.
 * @throws where the hash is none.
 */
export async function verifyPassword(known: string | null, password: string): Promise<boolean> {
  const right = await verify(known ?? DUMMY_HASH, normalize(password))
  return known !== null && right
}

/** The same keys give the same password on every keyboard (NIST SP 800-63B, 3.1.1.2). */
function normalize(password: string): string {
  return password.normalize('NFKC')
}
