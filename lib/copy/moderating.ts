/** Of the lists of comments at the desk. */
export const moderatingCopy = {
  /** `flagged`: reported, or held by a rule for suspects. */
  flagged: (count: number, flagged: number) =>
    `选中的 ${count} 条里有 ${flagged} 条被举报或疑似违规，请再看一眼。确定要一起处理吗？`,
  sureHeading: '确认一起处理',
  sure: '确定',
  cancel: '返回',
  still: { approve: '全部通过', keep: '全部保留', reject: '全部拒绝' },
  done: '已处理 {count} 条。',
  failed: '没有处理成功：网络或服务器出了问题，请再试一次。',
  all: '全选',
  chosen: '已选 {count} 条',
  onlyStory: '只看这篇',
  ofStory: (title: string) => `只看《${title}》的评论`,
  allStories: '看全部稿件的评论',
} as const
