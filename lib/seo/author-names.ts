/** May follow the name of a house: 新华社记者. */
const PERSON = /记者|通讯员|评论员|撰稿人|特派员|实习生|主笔|摄影师/
const TASK =
  /摄影|摄像|撰文|撰稿|编译|翻译|编辑|责编|校对|作者|采写|执笔|整理|口述|供图|制图|策划|监制|文字|图片|插图|视频|剪辑|出镜|配音|文|图|摄|译/
const HOUSE = /本报|本刊|本台|本网|特约|首席|责任/
const OTHER_ROLES =
  /\S*[报社台网日](?:电|讯)|\S*(?<!摄影)报道|摄影报道|(?:本[报刊台网])?综合|[和与及]/
const BEFORE_NAME = /作者|撰文|编译|翻译|摄影|摄像|责任编辑|责编|编辑(?!部)/

const ROLE = new RegExp(
  `^(?:\\S*(?:${PERSON.source})|(?:${HOUSE.source})?(?:${TASK.source})+|${OTHER_ROLES.source})$`,
)
const LEADING = new RegExp(
  `^(?:[\\p{Script=Han}·]*?(?:${PERSON.source})|${BEFORE_NAME.source})(?=\\p{Script=Han}{2})`,
  'u',
)
const TRAILING = /(?<=^\p{Script=Han}{2,4})(?:摄影报道|摄影|摄|编译|整理|供图|撰文)$/u
const BYLINE = /(?<!\S)(?:(?:words?|text|written|photos?|pictures?|translated)\s+)?by\s+/gi
const PLACE = /发自\s*\p{Script=Han}+/gu

/** A blank within a Latin name separates nothing. 丨 is a Han character that is typed for a bar. */
const BETWEEN =
  /[、﹑､,，;；:：/／|｜丨∣&＆]|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})|\s+(?:and|with)\s+/u
const BRACKETED = /[(（【[［][^()（）【】[\]［］]*[)）】\]］]/g
/** 王　晓, set as wide as a name of three. */
const SPACED_NAME =
  /(?<!\p{Script=Han})(?![文图摄译])(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu

/**
 * The names in a byline without their roles, each once: `本报记者 王晓 李明` gives 王晓 and 李明. What stands in
 * brackets counts where there is nothing else: `24日电（记者王晓）`.
 */
export function authorNames(byline: string): string[] {
  const outside = namesIn(byline.replace(BRACKETED, ' '))
  return outside.length > 0 ? outside : namesIn(byline.replace(/[()（）【】[\]［］]/g, ', '))
}

function namesIn(text: string): string[] {
  const names = text
    .replace(BYLINE, ', ')
    .replace(PLACE, ', ')
    .replace(SPACED_NAME, '$1$2')
    .split(BETWEEN)
    .map((part) => withoutRole(part.trim()))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  return [...new Set(names)]
}

/** Empty where the part is a role alone. */
function withoutRole(part: string): string {
  const name = part.replace(LEADING, '')
  const plain = name === part ? name : name.replace(/报道$/, '')
  return ROLE.test(plain) ? '' : plain.replace(TRAILING, '')
}
