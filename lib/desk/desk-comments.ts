import { deskCopy } from '@/lib/copy/desk'
import { moderationCopy } from '@/lib/copy/moderation'
import { db } from '@/lib/db'
import { markWords } from '@/lib/desk/mark-words'
import type { TextPart } from '@/lib/search/marked'
import { type CommentState, writeSeen } from '@/lib/schemas/seen'
import { isAtLeast, type Staff } from '@/lib/auth/staff'
import type { Role } from '@/lib/auth/session'
import { readRanks } from '@/lib/auth/standing'
import type { Prisma } from '@/prisma/client/client'

export interface DeskComment {
  id: number
  parts: TextPart[]
  state: CommentState
  /** The version of the comment that was shown, for forms (lib/schemas/seen.ts). */
  seen: string
  /** Of the latest decision; null: none. */
  rule: string | null
  reason: string
  createdAt: string
  edited: boolean
  removed: boolean
  featured: boolean
  story: { id: number; kind: 'article' | 'video'; title: string }
  author: { id: number; nickname: string } | null
  parent: { nickname: string; text: string } | null
  appeal: string | null
  /** Open ones. */
  reports: { reason: string; at: string }[]
  /** Whether this moderator may decide about it. */
  decidable: boolean
}

const fields = {
  id: true,
  text: true,
  state: true,
  createdAt: true,
  editedAt: true,
  removedAt: true,
  featured: true,
  appeal: true,
  story: { select: { id: true, kind: true, title: true } },
  account: { select: { id: true, nickname: true } },
  parent: { select: { text: true, account: { select: { nickname: true } } } },
  decisions: {
    orderBy: { id: 'desc' },
    take: 1,
    select: { rule: true, words: true, reason: true },
  },
  reports: {
    where: { decidedAt: null },
    orderBy: { id: 'asc' },
    take: 20,
    select: { reason: true, createdAt: true },
  },
} as const satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof fields }>

/** In the order of the ids; missing ones are left out. */
export async function readDeskComments(reader: Staff, ids: number[]): Promise<DeskComment[]> {
  const rows = await db().comment.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: ids } },
    select: fields,
  })
  const ranks = await readRanks(rows.flatMap(({ account }) => account?.id ?? []))
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = known.get(id)
    return row ? toDeskComment(reader, row, ranks) : []
  })
}

function toDeskComment(reader: Staff, row: Row, ranks: Map<number, Role>): DeskComment {
  const { id, state, story, account, parent, appeal, featured } = row
  const [decision] = row.decisions
  const removed = row.removedAt !== null
  return {
    id,
    state,
    story,
    appeal,
    featured,
    removed,
    parts: markWords(row.text, decision?.words ?? []),
    seen: writeSeen(row),
    rule: decision ? (moderationCopy.rules[decision.rule] ?? decision.rule) : null,
    // The reason of an automatic rule is a key of copy, not text.
    reason: decision?.rule === 'moderator' ? decision.reason : '',
    createdAt: row.createdAt.toISOString(),
    edited: row.editedAt !== null,
    author: account && { id: account.id, nickname: account.nickname },
    parent: parent && {
      nickname: parent.account?.nickname ?? deskCopy.item.gone,
      text: parent.text,
    },
    reports: row.reports.map(({ reason, createdAt }) => ({ reason, at: createdAt.toISOString() })),
    decidable: !removed && (!account || isDecidable(reader, account.id, ranks)),
  }
}

/** As decidableSql says. */
function isDecidable(reader: Staff, author: number, ranks: Map<number, Role>): boolean {
  return author !== reader.id && isAtLeast(reader.rank, ranks.get(author) ?? 'reader')
}
