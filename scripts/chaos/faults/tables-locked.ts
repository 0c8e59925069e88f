import { type Fault, unnoticed } from '../fault'

const LOCKED_FOR = 15_000

/** As a migration by hand in the middle of the day would. */
export const tablesLocked: Fault = {
  name: 'tables locked by somebody',
  portal: 'external',
  bounds: unnoticed,
  happen: async ({ sql }) => {
    await sql(`do $$ begin
      lock table story, reader.comment, reader.session, reader.account in access exclusive mode;
      perform pg_sleep(${LOCKED_FOR / 1000});
    end $$`)
    return []
  },
}
