/** What staff see of a story before readers do. */
export const previewCopy = {
  band: {
    draft: '预览 · 未发布',
    edited: '预览 · 未发布的修改',
    same: '预览 · 与已发布的相同',
    until: (time: string) => `这个链接到 ${time} 失效`,
    back: '回到编辑台',
  },
  heading: (title: string) => `《${title}》的预览`,
  open: '打开预览',
  intro:
    '预览链接给没有账号的人看，三天后失效，可以随时撤销。得到链接的人都能看，请只发给需要的人。',
  create: '生成预览链接',
  created: {
    heading: '新的预览链接',
    hint: '只在这里显示一次，离开后不能再看到。',
    label: '链接',
    qr: '用手机扫码看预览',
  },
  list: '已有的链接',
  empty: '还没有预览链接。',
  by: (name: string) => `${name}生成`,
  states: {
    active: (time: string) => `${time} 失效`,
    revoked: '已撤销',
    expired: '已过期',
  },
  revoke: '撤销',
  revokeOf: (time: string) => `${time} 生成的链接`,
} as const
