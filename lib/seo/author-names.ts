import { variantForm, variants } from '@/lib/fold/variants'

/** May follow the name of a house: 新华社记者. */
const PERSON = /记者|通讯员|评论员|撰稿人|特派员|实习生|主笔|摄影师/
const TASK =
  /摄影|摄像|撰文|撰稿|编译|翻译|编辑|责编|主编|校对|审校|作者|来源|采写|采访|执笔|整理|口述|讲述|供稿|供图|制图|绘图|漫画|策划|统筹|出品人|出品|监制|制作|编导|主持人|主持|文字|图片|插图|视频|剪辑|出镜|配音|文|图|摄|译/
const HOUSE = /本报|本刊|本台|本网|特约|首席|责任/
const OTHER_ROLES =
  /\S*[报社台网日](?:电|讯)|\S*(?<!摄影)报[道导]|摄影报[道导]|(?:本[报刊台网])?综合|[和与及]|等人?/
const BEFORE_NAME = /作者|撰文|编译|翻译|摄影|摄像|责任编辑|责编|编辑(?!部)/

const ROLE = anyWriting(
  new RegExp(
    `^(?:\\S*(?:${PERSON.source})|(?:${HOUSE.source})?(?:${TASK.source})+|${OTHER_ROLES.source})$`,
    'u',
  ),
)
const AFTER_ROLE = /[\p{Dash}·•．~]*(?=\p{Script=Han}{2})/u
const LEADING = anyWriting(
  new RegExp(
    `^(?:[\\p{Script=Han}·]*?(?:${PERSON.source})|${BEFORE_NAME.source})${AFTER_ROLE.source}`,
    'u',
  ),
)
const TRAILING = anyWriting(
  /(?<=^\p{Script=Han}{2,4})(?:摄影报[道导]|摄影|摄|编译|整理|供图|撰文|等人?)$/u,
)
const REPORT = anyWriting(/报[道导]$/u)
const BYLINE = /(?<!\S)(?:(?:words?|text|written|photos?|pictures?|translated)\s+)?by\s+/gi
const PLACE = anyWriting(/发自\s*\p{Script=Han}+/gu)

/** A blank within a Latin name separates nothing. 丨 is a Han character that is typed for a bar. */
const BETWEEN =
  /[、﹑､,，;；:：﹕∶︰/／|｜丨∣&＆]|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})|\s+(?:and|with)\s+/u
const BRACKET = /[()（）【】[\]［］〔〕〈〉《》「」『』]/g
const BRACKETED =
  /[(（【[［〔〈《「『][^()（）【】[\]［］〔〕〈〉《》「」『』]*[)）】\]］〕〉》」』]/g
/** 王　晓, set as wide as a name of three. */
const SPACED_NAME = anyWriting(
  /(?<!\p{Script=Han})(?![文图摄译])(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu,
)

/**
 * The names in a byline without their roles, each once: `本报记者 王晓 李明` gives 王晓 and 李明. What stands in
 * brackets counts where there is nothing else: `24日电（记者王晓）`.
 */
export function authorNames(byline: string): string[] {
  const outside = namesIn(byline.replace(BRACKETED, ' '))
  return outside.length > 0 ? outside : namesIn(byline.replace(BRACKET, ', '))
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
  const plain = name === part ? name : name.replace(REPORT, '')
  return ROLE.test(plain) ? '' : plain.replace(TRAILING, '')
}

/** The pattern with each Chinese character in all its variants: 记者 finds 記者. */
function anyWriting(pattern: RegExp): RegExp {
  const source = pattern.source.replace(/\[[^\]]*\]|\p{Script=Han}/gu, (part) =>
    part.startsWith('[') ? part.replace(/\p{Script=Han}/gu, writings) : `[${writings(part)}]`,
  )
  return new RegExp(source, pattern.flags)
}

function writings(character: string): string {
  const form = variantForm(character)
  return [form, ...[...variants].filter((pair) => pair[1] === form).map(([other]) => other)].join(
    '',
  )
}
