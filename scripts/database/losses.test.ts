import { expect, test } from 'vitest'
import { listTables } from '../backup/tables'
import { createDatabase } from '../testing/database'
import { withClient } from './connection'
import { countedTables } from './losses'

/** Not named where content would be lost, and why. */
const leftOut = {
  'filled by the demo or by the portal': [
    'public."column"',
    'public.image',
    'public.keyword',
    'public.page',
    'public.video',
    'newsroom.site',
  ],
  'of a story': [
    'public.correction',
    'newsroom.changed_story',
    'newsroom.discarded_edit',
    'newsroom.emergency',
    'newsroom.imported',
    'newsroom.note',
    'newsroom.overwrite',
    'newsroom.preview_link',
    'newsroom.review_request',
    'newsroom.review_return',
    'newsroom.revision',
    'newsroom.signature',
    'newsroom.story_author',
    'newsroom.story_file',
    'newsroom.suggestion',
  ],
  'of a special, a live story, a film or an image': [
    'public.live_entry',
    'public.special_section',
    'public.special_story',
    'newsroom.film_file',
    'newsroom.former_image_file',
    'newsroom.live_entry_version',
  ],
  'of an account or a comment': [
    'newsroom.account_note',
    'newsroom.audit_entry',
    'newsroom.decision',
    'reader.agreed_text',
    'reader.agreement',
    'reader.blocked_reader',
    'reader.comment_like',
    'reader.draft',
    'reader.favourite',
    'reader.folder',
    'reader.history_entry',
    'reader.identity',
    'reader.notification',
    'reader.outgoing_message',
    'reader.recovery_code',
    'reader.report',
    'reader.session',
    'reader.sign_in_ticket',
    'reader.story_like',
    'reader.subscription',
    'reader.verification_code',
  ],
  'counted, sent or put aside': [
    'listing.counter',
    'listing.day_views',
    'listing.image_use',
    'listing.live_removal',
    'listing.most_read',
    'listing.story_count',
    'listing.story_day',
    'listing.story_keyword',
    'listing.story_notified',
    'listing.story_views',
    'newsroom.deleted_row',
    'newsroom.push',
    'search.entry',
    'search.popular_query',
  ],
}

test('each table is named where content would be lost, or left out for a reason', async () => {
  const database = await createDatabase()
  const tables = await withClient(database.url, listTables)
  await database.drop()
  const known = [
    'public.story',
    ...countedTables.map(([table]) => table),
    ...Object.values(leftOut).flat(),
  ]
  expect(known.sort()).toEqual(tables.map(({ name }) => name).sort())
})
