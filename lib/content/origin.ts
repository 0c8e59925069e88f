import type { Origin } from '@/lib/origin'
import type { Prisma } from '@/prisma/client/client'

export const originFields = {
  ownWork: true,
  originalTitle: true,
  originalAuthor: true,
  editorName: true,
  aiKind: true,
} as const satisfies Prisma.StorySelect

export function toOrigin(row: Origin): Origin {
  const { ownWork, originalTitle, originalAuthor, editorName, aiKind } = row
  return { ownWork, originalTitle, originalAuthor, editorName, aiKind }
}
