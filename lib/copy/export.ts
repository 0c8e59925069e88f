/** Headings of the export (lib/reader/export/export.ts). */
export const exportCopy = {
  title: (site: string) => `我在${site}的数据`,
  none: '没有。',
  busyHeading: '请稍后再试',
  busy: '正在为别的读者准备数据，请一分钟后再试。',
  back: '返回设置',
  parts: {
    account: '账号',
    identities: '第三方登录',
    sessions: '登录设备',
    ignored: '不看的人',
    notices: '消息',
    complaints: '投诉',
    history: '历史',
    folders: '收藏夹',
    favourites: '收藏',
    likes: '点赞',
    subscriptions: '订阅',
    comments: '评论',
    commentLikes: '赞过的评论',
    reports: '举报',
  },
} as const
