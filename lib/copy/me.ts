/** 个人中心. */
export const meCopy = {
  heading: '个人中心',
  folderTooLong: '收藏夹名称最长 20 个字。',
} as const
