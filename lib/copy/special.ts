/** 专题, for readers and for the desk. */
export const specialCopy = {
  kicker: '专题',
  /** Above the title of a story in one. */
  of: (title: string) => `专题：${title}`,
  updated: '更新于',
  count: (count: number) => `${count} 篇`,
  others: '更多专题',
  empty: '专题里还没有内容。',
} as const
