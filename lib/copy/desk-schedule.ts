import { namelessStory } from '@/lib/copy/nameless'

/** The timeline of what happens to stories by itself, and what needs a person now. */
export const scheduleCopy = {
  heading: '定时',
  intro: '今天起 30 天内会自己发生的事，按北京时间。',
  empty: '30 天内没有定时的发布、更新、下线或禁发。',
  pager: { first: '回到最近的', next: '更晚的' },
  untitled: namelessStory,
  noColumn: '未选栏目',
  happens: { publish: '发布', edit: '更新', unpublish: '下线', embargo: '禁发到' },
  story: (title: string) => `《${title}》的定时`,
  back: '全部定时',
  move: '改时间',
  newTime: '新的时间',
  moveOf: (what: string, title: string) => `《${title}》${what}的新时间`,
  cancel: {
    publish: '取消发布，退回草稿',
    edit: '取消定时，修改留着',
    unpublish: '取消下线',
  },
  now: { publish: '立即发布', edit: '立即发布', unpublish: '立即下线' },
  embargo: (reason: string) => `禁发原因：${reason}`,
  failed: {
    heading: '没有按时完成',
    at: (time: string) => `${time} 没有发布`,
  },
  failures: {
    notPublished: '到时间时稿件不是已发布的状态，修改没有发布。请决定后再发布。',
    conflict: '定时后有人改了同一处，修改没有发布。请打开稿件合并后再发布。',
  },
  errors: {
    at: '请填写时间，例如 2026-12-01 06:00。',
    past: '这个时间已经过去。要现在生效，请用“立即”的按钮。',
    gone: '这一项定时已经不在了：已经执行、被取消，或稿件变了。',
    conflict: '有人改了同一处，先打开稿件合并，再发布。',
  },
  /** What readers are told of a story that left at its time. */
  expired: '到期下线。',
} as const

export const alarmCopy = {
  heading: '警报',
  intro: '这些事需要有人现在处理。',
  untitled: namelessStory,
  kinds: {
    'edit-failed': '定时更新没有发布',
    'edit-late': '定时更新已经晚了',
    'unpublish-late': '定时下线已经晚了',
  },
} as const
