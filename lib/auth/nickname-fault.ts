import { accountCopy } from '@/lib/copy/account'
import { findTerms } from '@/lib/moderation/terms'

/** The error of a nickname with a blocked term, or null. */
export async function nicknameFault(nickname: string): Promise<string | null> {
  const terms = await findTerms('blocked', nickname)
  return terms.length > 0 ? accountCopy.nickname.blocked : null
}
