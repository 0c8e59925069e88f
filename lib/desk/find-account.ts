import { db } from '@/lib/db'
import { compact } from '@/lib/fold/compact'

/** By the whole nickname, folded as reader.prepare_account folds it. */
export async function findByNickname(
  nickname: string,
): Promise<{ id: number; nickname: string } | null> {
  const nicknameKey = compact(nickname).toLowerCase()
  return db().account.findUnique({ where: { nicknameKey }, select: { id: true, nickname: true } })
}
