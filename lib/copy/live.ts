/** A live story, for readers. */
export const liveCopy = {
  heading: '直播',
  running: '直播中',
  ended: '直播已结束',
  times: (from: string, until: string | null) =>
    until === null ? `${from} 开始` : `${from} 至 ${until}`,
  keyEvents: '要点',
  pinned: '置顶',
  edited: '已修改',
  empty: '还没有消息，请稍候。',
  older: '更早的消息',
  newest: '最新的消息',
  /** What the page says when entries come in; `{n}` is filled in by the browser. */
  fresh: '{n} 条新消息',
} as const
