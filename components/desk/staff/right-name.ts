import { staffCopy as words } from '@/lib/copy/staff'
import type { StaffMember } from '@/lib/desk/staff-members'

/** 编辑（城事）. */
export function rightName({ right, column }: StaffMember['rights'][number]): string {
  return words.inColumn(words.rights[right], column?.name ?? words.allColumns)
}
