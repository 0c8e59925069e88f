import { blockedTerms } from './blocked-terms'
import { links } from './links'
import { newAccount } from './new-account'
import { externalCheck } from './external-check'
import { reputation } from './reputation'
import { repeat } from './repeat'
import { hold, type Rule, type Submission, type Verdict } from './rule'
import { secondTry } from './second-try'
import { shape } from './shape'
import { speed } from './speed'
import { suspectTerms } from './suspect-terms'
import { disposableMail } from './disposable-mail'

/** In order: if several hold, the first is shown to moderators with the words of all. */
const rules: Rule[] = [
  shape,
  repeat,
  speed,
  links,
  blockedTerms,
  suspectTerms,
  disposableMail,
  newAccount,
  reputation,
  externalCheck,
]

/** Rules whose first refusal on a story lets the author reword the comment. */
const rewordable = new Set(['links', 'blocked-terms'])

/**
 * Decides about a new or edited comment. The first rule that refuses or rejects wins; a rule that holds
 * still lets a later rule refuse. If no rule objects, the story's policy decides. @throws what Prisma throws.
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
