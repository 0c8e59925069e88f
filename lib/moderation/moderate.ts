import { blockedTerms } from './blocked-terms'
import { links } from './links'
import { newAccount } from './new-account'
import { outside } from './outside'
import { reputation } from './reputation'
import { repeat } from './repeat'
import { hold, type Rule, type Submission, type Verdict } from './rule'
import { secondTry } from './second-try'
import { shape } from './shape'
import { speed } from './speed'
import { suspectTerms } from './suspect-terms'
import { throwawayMail } from './throwaway-mail'

/** Of several that hold, a moderator is told the first, with the words that any of them found. */
const rules: Rule[] = [
  shape,
  repeat,
  speed,
  links,
  blockedTerms,
  suspectTerms,
  throwawayMail,
  newAccount,
  reputation,
  outside,
]

/** A comment that these return may be reworded once. */
const rewordable = new Set(['links', 'blocked-terms'])

/**
 * Decides about a new comment, or a changed one. Each rule is asked in its order: the first that
 * refuses or rejects ends it, one that holds leaves it to a stricter one after it. What no rule minds
 * goes by the story's policy. @throws what Prisma throws when the database is away.
 */
export async function moderate(submission: Submission): Promise<Verdict> {
  const { author, storyId, text } = submission
  if (author.role !== 'reader') return shape(submission) ?? approve('staff')
  const verdict = await strictest(submission)
  if (verdict?.outcome === 'refuse' && rewordable.has(verdict.rule)) {
    return (await secondTry(author.id, storyId, text)) ? { ...verdict, outcome: 'reject' } : verdict
  }
  return verdict ?? byPolicy(submission)
}

async function strictest(submission: Submission): Promise<Verdict | null> {
  const held: Verdict[] = []
  for (const rule of rules) {
    const verdict = await rule(submission)
    if (verdict && verdict.outcome !== 'hold') return verdict
    if (verdict) held.push(verdict)
  }
  return held[0] ? { ...held[0], words: held.flatMap(({ words }) => words) } : null
}

function byPolicy({ policy, author }: Submission): Verdict {
  return policy === 'checked' || author.checkFirst ? hold('policy') : approve('open')
}

function approve(rule: string): Verdict {
  return { outcome: 'approve', rule, reason: rule, words: [] }
}
