/** 消息: what each kind says. Names and titles are the reader's to read, never a link's whole sentence. */
export const notificationCopy = {
  heading: '消息',
  empty: '还没有消息。有人回复您、订阅有新内容时，会在这里告诉您。',
  all: '全部标为已读',
  one: '标为已读',
  unread: '未读',
  somebody: '有读者',
  goneStory: '一篇已撤回的内容',
  reply: (name: string, title: string) => `${name}在《${title}》下回复了您的评论。`,
  mention: (name: string, title: string) => `${name}在《${title}》的评论里提到了您。`,
  decision: (title: string) => `您在《${title}》下的评论有了审核结果。`,
  reported: (title: string) => `您举报的《${title}》下的评论已经处理。`,
  news: (title: string) => `您订阅的内容更新了：《${title}》。`,
  thread: (name: string, title: string) => `${name}在您关注的《${title}》下发表了评论。`,
  correction: (title: string) => `您收藏的《${title}》有更正。`,
  answer: '编辑部答复了您的投诉。',
  warning: '编辑部给您发来一条提醒。',
} as const
