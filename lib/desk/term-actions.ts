import type { z } from 'zod'
import { saveDraft } from '@/lib/actions/drafts'
import type { Action } from '@/lib/actions/run-action'
import { termsCopy as words } from '@/lib/copy/terms'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { mayKeep, type TermStaff, tryTerms } from '@/lib/desk/terms'
import { logOnce } from '@/lib/log'
import { recheckWaiting } from '@/lib/moderation/recheck'
import { forgetTerms } from '@/lib/moderation/terms'
import { forgetStyleTerms } from '@/lib/desk/style-terms'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, routes, withNotice, withQuery } from '@/lib/routes'
import {
  isOfComments,
  removalForm,
  type Term,
  type TermKind,
  termsForm,
  trialForm,
} from '@/lib/schemas/terms'
import type { Prisma } from '@/prisma/client/client'

const MAX_DETAIL = 1000

/** Adds words, or changes what is said of them. Safe to repeat. */
export const termsAction: Action<TermStaff, z.infer<typeof termsForm>> = {
  name: 'desk-terms',
  page: actions.deskTerms,
  schema: termsForm,
  limit: rateLimits.desk,
  async run({ kind, terms }, { reader }) {
    if (!mayKeep(reader, kind)) return 'not-found'
    await db().$transaction(async (tx) => {
      await writeTerms(tx, kind, terms)
      const list = terms.map(({ word }) => word).join(words.join)
      const detail = words.detail(terms.length, list).slice(0, MAX_DETAIL)
      await writeAuditEntry(tx, reader, 'saveTerms', `term/${words.kinds[kind]}`, detail)
    })
    const { marked, done } = await applyTerms(kind)
    const to = withQuery(routes.deskTerms, { kind })
    return {
      json: { saved: terms.length, marked },
      to: withNotice(to, done ? 'terms-saved' : 'terms-marking'),
    }
  },
}

export const termRemovalAction: Action<TermStaff, z.infer<typeof removalForm>> = {
  name: 'desk-term-removal',
  page: actions.deskTerms,
  schema: removalForm,
  limit: rateLimits.desk,
  async run({ kind, word }, { reader }) {
    if (!mayKeep(reader, kind)) return 'not-found'
    const removed = await db().$transaction(async (tx) => {
      const count = await removeTerm(tx, kind, word)
      if (count > 0)
        await writeAuditEntry(tx, reader, 'removeTerm', `term/${words.kinds[kind]}`, word)
      return count > 0
    })
    const { marked } = removed ? await applyTerms(kind) : { marked: 0 }
    const to = withQuery(routes.deskTerms, { kind })
    return { json: { removed, marked }, to: withNotice(to, 'term-removed') }
  },
}

/** Says which lists would find what in a text; nothing is changed. */
export const trialAction: Action<TermStaff, z.infer<typeof trialForm>> = {
  name: 'desk-trial',
  page: actions.deskTerms,
  schema: trialForm,
  limit: rateLimits.desk,
  async run({ text }) {
    const tried = await saveDraft(actions.deskTrial, { fields: { text }, errors: {} })
    return {
      json: { found: await tryTerms(text) },
      to: `${withQuery(routes.deskTerms, { tried })}#trial`,
    }
  },
}

/** At once at this instance, within ten seconds at others; comments that wait are marked anew. */
async function applyTerms(kind: TermKind): Promise<{ marked: number; done: boolean }> {
  forgetTerms()
  forgetStyleTerms()
  if (!isOfComments(kind)) return { marked: 0, done: true }
  const { marked, rest } = await recheckWaiting()
  rest?.catch((error: unknown) => logOnce('Waiting comments could not be marked anew', error))
  return { marked, done: rest === null }
}

async function writeTerms(
  tx: Prisma.TransactionClient,
  kind: TermKind,
  terms: Term[],
): Promise<void> {
  const rows = JSON.stringify(terms)
  if (kind === 'blocked') {
    await tx.$executeRaw`
      insert into newsroom.blocked_term (term, note)
      select word, why from jsonb_to_recordset(${rows}::jsonb) as g(word text, why text) order by word
      on conflict (term) do update set note = excluded.note`
  } else if (kind === 'suspect') {
    await tx.$executeRaw`
      insert into newsroom.suspect_term (term, note)
      select word, why from jsonb_to_recordset(${rows}::jsonb) as g(word text, why text) order by word
      on conflict (term) do update set note = excluded.note`
  } else {
    await tx.$executeRaw`
      insert into newsroom.style_term (word, kind, instead, why)
      select word, ${kind}::newsroom.style_kind, instead, why
      from jsonb_to_recordset(${rows}::jsonb) as g(word text, instead text, why text) order by word
      on conflict (word) do update set kind = excluded.kind, instead = excluded.instead, why = excluded.why`
  }
}

async function removeTerm(
  tx: Prisma.TransactionClient,
  kind: TermKind,
  word: string,
): Promise<number> {
  if (kind === 'blocked') return (await tx.blockedTerm.deleteMany({ where: { term: word } })).count
  if (kind === 'suspect') return (await tx.suspectTerm.deleteMany({ where: { term: word } })).count
  return (await tx.styleTerm.deleteMany({ where: { word, kind } })).count
}
