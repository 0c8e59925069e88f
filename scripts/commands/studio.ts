import { parseArgs } from 'node:util'
import { startNode } from '../portal/child'
import { offlinePrisma, prismaCli } from '../release/prisma-client'
import { runUntilStopped } from '../portal/shutdown'
import { prepareDatabase } from '../portal/prepare'
import { editorUrl } from '../database/role-urls'
import { readSettings } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'

const withMessages = ['--require', './scripts/run/studio-error-message.cjs']

const NO_EDITOR =
  'xiaowen: this database has no role for editors, so Studio shows accounts too: ' +
  'docs/operating.md (Roles) has the SQL that makes it.'

/**
 * npm run studio: Prisma Studio as the role that has access to content only. `--as ADDRESS` names the editor,
 * passed on as application_name. Other options (--port 5556) go to Prisma.
 */
export default function studio(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const { name, others } = readArgs(args)
    const settings = readSettings()
    const owner = await prepareDatabase(settings)
    const editor = await editorUrl(settings)
    if (!editor) console.error(NO_EDITOR)
    const url = new URL(editor ?? owner)
    url.searchParams.set('application_name', name)
    const options = process.stdout.isTTY ? others : ['--browser', 'none', ...others]
    const env = { ...offlinePrisma, DATABASE_URL: url.href }
    const { ended } = startNode([...withMessages, prismaCli, 'studio', ...options], env, (text) => {
      process.stdout.write(text)
    })
    return ended
  })
}

function readArgs(args: string[]): { name: string; others: string[] } {
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: { as: { type: 'string' } },
  })
  const token = tokens.find((one) => one.kind === 'option' && one.name === 'as')
  if (token?.kind !== 'option') return { name: 'xiaowen studio', others: args }
  const name = token.value ?? ''
  // application_name holds 63 bytes of printable ASCII.
  if (!/^[!-~]{1,63}$/.test(name)) {
    throw new OperatorError('Say who edits, in at most 63 letters: npm run studio -- --as ADDRESS')
  }
  const length = token.inlineValue ? 1 : 2
  return { name, others: args.toSpliced(token.index, length) }
}
