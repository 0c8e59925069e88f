/**
 * The roles of the database. `owner` makes tables, `portal` is what serves, `editor` sees content alone;
 * `admin` is the superuser of the embedded cluster.
 */
export const roleNames = {
  admin: 'postgres',
  owner: 'xiaowen',
  portal: 'xiaowen_portal',
  editor: 'xiaowen_editor',
}

export type RoleName = keyof typeof roleNames
