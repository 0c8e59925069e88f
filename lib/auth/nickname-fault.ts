import { accountCopy } from '@/lib/copy/account'
import { findTerms } from '@/lib/moderation/terms'

/** Why nobody may be called that, as the editors' list of blocked terms has it, or null. */
export async function nicknameFault(nickname: string): Promise<string | null> {
  const terms = await findTerms('blocked', nickname)
  return terms.length > 0 ? accountCopy.nickname.blocked : null
}
