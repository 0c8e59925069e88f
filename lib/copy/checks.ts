/** What the list of checks before publishing says. */
export const checksCopy = {
  heading: '发布前检查',
  allGood: '没有发现问题。',
  levels: { must: '必须改', should: '建议改' },
  jump: '去改',
  links: { submit: '检查链接', hint: '最多检查 20 个外部链接。', good: '链接都能打开。' },
  noTitle: '还没有标题。',
  longTitle: (length: number) => `标题有 ${length} 字，超过 30 字，手机上可能多于三行。`,
  noSummary: '还没有摘要：列表、搜索和分享都用它。',
  noBody: '还没有正文。',
  noColumn: '还没有选择栏目。',
  noCover: '还没有封面图片。',
  noVideo: '还没有选择视频文件，页面会说视频正在准备中。',
  missingPicture: (key: string) => `图片 ${key} 不存在。`,
  noAlt: (key: string) => `图片 ${key} 没有替代文字，看不见图片的读者不知道上面是什么。`,
  noCredit: (key: string) => `图片 ${key} 没有写明版权（谁拍的、哪里来的）。`,
  pictureEnded: (key: string) => `图片 ${key} 的使用期限已到，不会显示：请换一张。`,
  pictureEnding: (key: string, day: string) => `图片 ${key} 只能用到 ${day}，之后不再显示。`,
  noEditor: '还没有写责任编辑。',
  ownWorkUnsaid: '还没有说明是原创还是转载。',
  source: (fault: string) => `${fault}。`,
  noOriginalTitle: '转载要写明原标题。',
  noOriginalAuthor: '转载要写明原作者。',
  noSourceUrl: '转载最好写上原文链接。',
  aiUnsaid: '还没有回答：内容是否由人工智能生成或辅助生成。',
  style: (word: string, count: number, instead: string, why: string) =>
    [
      `“${word}”${count > 1 ? `有 ${count} 处` : ''}`,
      instead ? `应写“${instead}”` : '',
      why.replace(/[。.]$/, ''),
    ]
      .filter(Boolean)
      .join('，') + '。',
  forbidden: (word: string, count: number, instead: string, why: string) =>
    [
      `“${word}”是禁用词${count > 1 ? `，有 ${count} 处` : ''}`,
      instead ? `应写“${instead}”` : '',
      why.replace(/[。.]$/, ''),
    ]
      .filter(Boolean)
      .join('，') + '。',
  linksLater: '问得太频繁，这次没有问正文里的链接，请一分钟后再问。',
  deadLink: {
    status: (url: string, status: number) => `链接打不开（${status}）：${url}`,
    'no-answer': (url: string) => `链接没有回应：${url}`,
    timeout: (url: string) => `链接 2 秒内没有回应：${url}`,
    'not-public': (url: string) => `链接不在公网上，读者打不开：${url}`,
    redirects: (url: string) => `链接跳转超过 3 次：${url}`,
  },
} as const
