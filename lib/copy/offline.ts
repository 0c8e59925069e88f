import { offlineLimits } from '@/lib/offline-limits'

export const offlineCopy = {
  title: '离线阅读',
  text: `没有网络时，这台设备上保存过的内容还可以读：最近读过的 ${offlineLimits.read} 篇，和您最新的 ${offlineLimits.favourites} 篇收藏。`,
  about: '保存什么，保存多久',
  what: [
    '读过的和收藏的内容连同图片自动保存；视频只保存文字和封面，不保存影片。',
    '联网时总是显示最新的内容；收藏每周更新一次，30 天没有再读的会删除。',
    '只保存在这台设备的浏览器里。退出登录或换人登录时，登录期间保存的内容会全部删除。',
  ],
  needsScripts:
    '保存和列出内容要用到脚本：请在浏览器里允许本站的脚本。不支持离线保存的浏览器和隐私窗口不会保存内容。',
  away: '现在没有网络，您要看的这一页也没有保存过。下面是这台设备上可以读的内容。',
  awayHere: '现在没有网络。下面是这台设备上可以读的内容。',
  lists: {
    favourites: '收藏',
    read: '最近读过',
  },
  empty: {
    favourites: '还没有保存的收藏。登录后收藏的内容会自动保存。',
    read: '还没有保存的内容。读过的文章会自动保存。',
  },
  clear: '清除离线内容',
  cleared: '已清除。这台设备不再保存离线内容。',
  start: '重新开始保存',
  copyOf: '现在显示的是离线保存的内容，保存于',
} as const
