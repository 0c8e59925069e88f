/** 更正 and 撤稿, for readers and for the desk. */
export const correctionCopy = {
  heading: '更正',
  text: '已发表的内容有误时，在这里说明错在哪里，并改正原文。',
  empty: '还没有更正。',
  at: '更正于',
  /** Above a story, leading to its foot. */
  has: (count: number) => (count === 1 ? '本文有更正' : `本文有 ${count} 处更正`),
  titleOf: (title: string) => `更正：《${title}》`,
  line: (time: string, text: string) => `更正（${time}）：${text}`,
  withdrawnTitle: (title: string) => `【已撤稿】${title}`,
  withdrawnReason: '撤稿原因',
  gone: (reason: string) => `这篇内容已被编辑部撤回，不再提供。${reason && `撤稿原因：${reason}`}`,
} as const

export const deskCorrectionCopy = {
  heading: '更正',
  intro: '读者在稿件末尾和更正页看到这些说明，收藏过这篇稿件的读者会收到消息。改错字不用写更正。',
  empty: '还没有更正。',
  pager: { first: '回到第一页', next: '更早的更正' },
  label: '更正说明',
  hint: '写明错在哪里、现在改成了什么。最多 1000 字。',
  add: '公布更正',
  /** Adds a correction to a story. */
  make: '更正',
  fix: '改这条更正的错字',
  fixHint: '只改文字，时间不变，也不再通知读者。',
  save: '保存文字',
  emptyText: '请写明更正了什么。',
  tooLong: '更正说明最长 1000 字，请删减后再提交。',
  unpublished: '稿件还没有发布，直接改正文就行，不用写更正。',
  read: '看页面',
  fixed: (before: string, after: string) => `原文：${before}\n改为：${after}`,
  complaint: {
    heading: '更正这篇稿件',
    hint: '公布更正，并把更正和链接答复给提交者。',
    submit: '更正并答复',
    noStory: '投诉里的链接不是本站已发布的稿件。',
    answer: (title: string, text: string, link: string) =>
      `您反映的《${title}》已经更正：\n${text}\n\n${link}`,
  },
} as const

export const withdrawalCopy = {
  heading: '撤稿',
  intro: '撤稿后，稿件的网址说明内容已撤回和撤稿原因，合作方的订阅源也会说明。',
  reason: '撤稿原因',
  reasonHint: '读者会看到。最多 500 字。',
  note: '内部备注',
  noteHint: '选填，只记在操作记录里，读者看不到。最多 500 字。',
  submit: '撤稿',
  change: '修改撤稿原因',
  emptyReason: '请写明撤稿原因。',
  tooLong: '最长 500 字，请删减后再提交。',
  notPublic: '稿件没有发布，不用撤稿。',
  notWithdrawn: '稿件没有撤回。',
  back: '恢复发布',
  backHint: '稿件按原来的发布时间重新公开，撤稿原因清空。',
  detail: (reason: string, note: string) => (note ? `${reason}\n内部备注：${note}` : reason),
} as const
