import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { MemberList } from '@/components/desk/staff/member-list'
import { SearchForm } from '@/components/desk/search-form'
import { CursorPager } from '@/components/ui/cursor-pager'
import { deskCopy } from '@/lib/copy/desk'
import { staffCopy as words } from '@/lib/copy/staff'
import { findMembers, readStaffMembers } from '@/lib/desk/staff-members'
import { routes } from '@/lib/routes'
import { parseId, toStorable } from '@/lib/schemas/params'
import { MAX_QUERY } from '@/lib/schemas/search'

export const metadata = { title: words.heading }

async function StaffPage({ searchParams }: { searchParams: SearchParams }) {
  const { q, after } = await searchParams
  const query = typeof q === 'string' ? toStorable(q).trim().slice(0, MAX_QUERY) : ''
  const place = parseId(after)
  const reader = await requireStaff(routes.deskStaff, 'admin')
  const found = query ? await findMembers(reader, query) : null
  const { members, next } = await readStaffMembers(reader, place)
  return (
    <DeskPage reader={reader} path={routes.deskStaff} heading={words.heading}>
      <SearchForm path={routes.deskStaff} words={words.search} query={query} />
      {found && (
        <MemberList heading={words.search.results} members={found} empty={words.search.none} />
      )}
      <MemberList heading={words.list} members={members} empty={words.empty} />
      <CursorPager
        path={routes.deskStaff}
        name="after"
        next={next}
        older={place !== null}
        labels={deskCopy.pager}
      />
    </DeskPage>
  )
}

export default withErrorPage(StaffPage)
