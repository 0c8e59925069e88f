import { type Fault, noImpact } from '../fault'

const DURATION_MS = 15_000

/** As a migration by hand would lock them. */
export const tablesLocked: Fault = {
  name: 'tables locked by somebody',
  portal: 'external',
  bounds: noImpact,
  inject: async ({ sql }) => {
    await sql(`do $$ begin
      lock table story, reader.comment, reader.session, reader.account in access exclusive mode;
      perform pg_sleep(${DURATION_MS / 1000});
    end $$`)
    return []
  },
}
