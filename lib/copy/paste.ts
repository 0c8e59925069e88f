/** What is said of a paste whose format was converted. */
export const pasteCopy = {
  and: '、',
  lost: {
    localPicture: (count: number) => `${count} 张图片只在您的电脑里：请把图片文件拖进来上传`,
    remotePicture: (count: number) =>
      `${count} 张图片在别的网站，页面上只会是链接：请保存到电脑，再上传`,
    embeddedPicture: (count: number) => `${count} 张图片夹在文字里：请另存为文件，再上传`,
    frame: (count: number, addresses: string) => withAddresses(`${count} 个嵌入的网页`, addresses),
    clip: (count: number, addresses: string) => withAddresses(`${count} 段视频或音频`, addresses),
    drawing: (count: number) => `${count} 个图表或图形`,
    textBox: (count: number) => `${count} 个文本框：请核对里面的文字`,
    formula: (count: number) => `${count} 个公式：请核对`,
    control: (count: number) => `${count} 个表单控件`,
    script: (count: number) => `${count} 段脚本`,
    hidden: (count: number) => `${count} 处隐藏的文字`,
    link: (count: number) => `${count} 个链接没有可用的网址，只留下了文字`,
    mergedCells: (count: number) => `${count} 处合并的单元格已拆开：请核对表格`,
  },
} as const

function withAddresses(what: string, addresses: string): string {
  return addresses ? `${what}（${addresses}）` : what
}
