import type { RoleChange } from '@/lib/auth/give-role'
import { roles } from '@/lib/auth/staff'
import type { Role } from '@/lib/auth/session'
import { type Identifier, identifier } from '@/lib/schemas/identifier'
import { runUntilStopped } from '../portal/shutdown'
import { ensureClient } from '../release/prisma-client'
import { prepareDatabase } from '../portal/prepare'
import { loadLib } from '../portal/seed'
import { parseOptions } from '../portal/parse-options'
import { readSettings } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'

const USAGE = `npm run account -- ADDRESS --role ${roles.join('|')}`
const HELP = `Say whose account, and which role: ${USAGE} (or --two-step off)`

type Request = { address: Identifier; role: Role } | { address: Identifier; role: null }

/**
 * npm run account -- ADDRESS --role ROLE: sets the role of an account, created if it is missing.
 * npm run account -- ADDRESS --two-step off: turns two-step sign-in off for an account that lost its device.
 */
export default function account(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const { address, role } = readArgs(args)
    const settings = readSettings()
    const url = await prepareDatabase(settings)
    await ensureClient()
    const { giveRole, rescueAccount } = await loadLib(settings, url)
    if (role) console.log(report(await giveRole(address, role), address.value, role))
    else console.log(reportRescue(await rescueAccount(address), address.value))
    return 0
  })
}

function readArgs(args: string[]): Request {
  const { positionals, values } = parseOptions(
    args,
    { role: { type: 'string' }, 'two-step': { type: 'string' } },
    HELP,
  )
  const [typed, ...extra] = positionals
  const off = values['two-step'] === 'off'
  if (typed === undefined || extra.length > 0 || (values.role === undefined) !== off) {
    throw new OperatorError(HELP)
  }
  const role = roles.find((one) => one === values.role) ?? null
  if (!role && !off)
    throw new OperatorError(`There is no role "${values.role}". Choose one: ${USAGE}`)
  const { data: address } = identifier.safeParse(typed)
  if (address) return { address, role }
  throw new OperatorError(
    `"${typed}" is no e-mail address and no mobile number of mainland China. Check it: ${USAGE}`,
  )
}

function reportRescue(ended: boolean | null, address: string): string {
  if (ended === null)
    throw new OperatorError(`No account has proved the address ${address}. Check it.`)
  if (!ended) return `${address} signs in without a second step already.`
  return (
    `${address} signs in by its password alone now, and was signed out everywhere. ` +
    '/desk asks for two-step sign-in: turn it on again in /me/settings/two-step.'
  )
}

function report({ nickname, changed, password }: RoleChange, address: string, role: Role): string {
  const account = `${address} (${nickname})`
  const hint =
    role === 'reader' ? '' : ' /desk asks for two-step sign-in: turn it on in /me/settings.'
  if (password !== null) {
    return `${account} is a new account with the role ${role}.${hint}\nIts password, shown this once: ${password}`
  }
  if (changed === 'last-admin')
    throw new OperatorError(`${account} is the only admin: make another account one first.`)
  if (!changed) return `${account} has the role ${role} already.`
  return `${account} has the role ${role} now, and was signed out everywhere.${hint}`
}
