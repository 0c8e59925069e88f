/** What npm run studio says in the browser. */
export const studioCopy = {
  foreign: '这个请求来自别的网页，Studio 没有执行它。请直接打开终端里写的网址。',
  tooLarge: '一次保存的内容太多，没有保存：请分几次保存，长文用 npm run import 导入。',
  away: 'Studio 的后台刚刚断开，正在重新启动，没有保存：请稍等几秒再保存。',
  unreachable: '没有连上 Studio：请看终端里的 npm run studio 是否还开着，再保存一次。',
  rowGone: '这一行已经不在了：可能刚被删除或改名，请刷新后再改。',
}
