/** Where a story comes from and what it is made with, in words for readers. */
export const originCopy = {
  label: '稿件来源',
  source: '来源：',
  originalTitle: '原标题：',
  originalAuthor: '原作者：',
  editor: '责任编辑：',
  /** At the beginning of a text. */
  text: {
    generated: '本文由人工智能生成。',
    assisted: '本文含人工智能辅助生成的内容。',
    suspected: '本文疑似由人工智能生成。',
  },
  /** Beside pictures and players. */
  media: {
    generated: '标注：人工智能生成',
    assisted: '标注：含人工智能辅助生成的内容',
    suspected: '标注：疑似人工智能生成',
  },
} as const
