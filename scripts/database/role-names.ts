/**
 * `owner` owns the tables, `portal` serves, `editor` has access to content only; `admin` is the superuser of the
 * embedded cluster.
 */
export const roleNames = {
  admin: 'postgres',
  owner: 'xiaowen',
  portal: 'xiaowen_portal',
  editor: 'xiaowen_editor',
}

export type RoleName = keyof typeof roleNames
