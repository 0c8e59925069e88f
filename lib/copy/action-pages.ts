export interface SwitchWords {
  heading: (about: string) => string
  /** Labels of the button. */
  on: string
  off: string
  isOn: string
  isOff: string
}

/** The actions' own pages (lib/routes.ts `actions`). */
export const actionPageCopy = {
  like: {
    heading: (about: string) => `点赞：${about}`,
    on: '点赞',
    off: '取消点赞',
    isOn: '您已点赞。',
    isOff: '您还没有点赞。',
  },
  favourite: {
    heading: (about: string) => `收藏：${about}`,
    on: '收藏',
    off: '取消收藏',
    isOn: '您已收藏。',
    isOff: '您还没有收藏。',
  },
  column: {
    heading: (about: string) => `订阅栏目：${about}`,
    on: '订阅',
    off: '取消订阅',
    isOn: '您已订阅，有新内容会在消息里告诉您。',
    isOff: '您还没有订阅。',
  },
  topic: {
    heading: (about: string) => `订阅关键词：${about}`,
    on: '订阅',
    off: '取消订阅',
    isOn: '您已订阅，有新内容会在消息里告诉您。',
    isOff: '您还没有订阅。',
  },
  thread: {
    heading: (about: string) => `关注评论：${about}`,
    on: '关注评论',
    off: '取消关注',
    isOn: '您已关注，有新评论会在消息里告诉您。',
    isOff: '您还没有关注这里的评论。',
  },
  commentLike: {
    heading: (about: string) => `赞${about}的评论`,
    on: '赞',
    off: '取消赞',
    isOn: '您已赞过。',
    isOff: '您还没有赞过。',
  },
  title: {
    like: '点赞',
    favourite: '收藏',
    subscription: '订阅',
    thread: '关注评论',
    comments: '发表评论',
    commentLike: '赞',
    report: '举报评论',
    removal: '删除评论',
    edit: '编辑评论',
    appeal: '申诉',
  },
  quiet: '您已订阅，但不在消息里通知。',
  turnNotifyOn: '在消息里通知我',
  turnNotifyOff: '不再通知',
  folder: '收藏夹',
  noFolder: '不放进收藏夹',
  move: '移动',
  toColumn: '回到栏目',
  toTopic: '回到关键词',
  toComment: '回到评论',
  toStory: '回到正文',
} as const
