/** What a page says about the change that led to it; those of 设置 begin with the id of their section. */
export const noticeCopy = {
  'digest-on': '每日邮件已开启。',
  'digest-off': '每日邮件已关闭。',
  'suggestions-on': '为你推荐已开启。',
  'suggestions-off': '为你推荐已关闭。',
  'passwords-changed': '密码已修改，其他设备都已退出登录。',
  'ignored-off': '已恢复显示。',
  'folder-made': '收藏夹已新建。',
  'folder-renamed': '收藏夹已改名。',
  'folder-removed': '收藏夹已删除，里面的内容仍在“全部”里。',
  'comment-edited': '评论已修改。',
  'comment-waiting': '评论已修改，正在审核中，通过后公开。',
  'comment-removed': '评论已删除。',
  'history-paused': '历史已暂停，现在看的内容不会记录。',
  'history-resumed': '正在记录历史。',
  'history-shortened': '更早的历史已删除。',
  'history-cleared': '历史已清空。',
  erased: '账号已注销，您的资料已删除。',
} as const

export type NoticeName = keyof typeof noticeCopy
