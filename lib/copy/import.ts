const MARKS = ': # [ ] { } & * ! | > % @ `'

/** What the importer says of a file: the fault and the remedy. */
export const importCopy = {
  line: (line: number) => `（第${line}行）`,
  or: '、',
  entry: (place: number) => `第${place}项`,
  notList: '应是一列，每项以 - 开头',
  encoding: {
    looksLike: (name: string, line: number) =>
      `第${line}行起不是UTF-8，看来是${name}编码：请另存为UTF-8`,
    broken: (line: number) => `第${line}行有损坏的字节，不是UTF-8：请找完好的原稿，另存为UTF-8`,
    utf32: '是UTF-32编码：请另存为UTF-8',
    nul: (line: number) => `第${line}行有NUL：不是文本，或是没有BOM的UTF-16，请另存为UTF-8`,
    control: (line: number, code: string) => `第${line}行有控制字符${code}：请删去`,
    lost: (line: number) =>
      `第${line}行有“\ufffd”，原来的字已在转换编码时丢失：请从原稿另存为UTF-8`,
  },
  yaml: {
    at: (line: number, reason: string) => `第${line}行${reason}`,
    syntax: `读不懂，文字里有引号或 ${MARKS} 时，请整段放进单引号`,
    errors: {
      DUPLICATE_KEY: '的字段前面已经写过：请只留一个',
      MISSING_CHAR: '缺了引号、括号，或冒号和它后面的空格',
      RESOURCE_EXHAUSTION: '括号层数太多',
      TAB_AS_INDENT: '用Tab缩进：请改用空格',
      MULTIPLE_DOCS: '又有一行 ---：请删去',
    },
    dropped: {
      comment: '有 #，它后面的文字会被当作注释丢掉：是文字就请整段放进单引号，是注释就请另起一行',
      anchor: vanishes('&'),
      alias: vanishes('*'),
      tag: vanishes('!'),
      'directive-line': '以 % 开头：请删去',
      'doc-end': '是 ...，它后面的内容会被丢掉：请删去',
    },
    glued: '的冒号应是半角的，后面空一格',
    blank: '有全角或看不见的空格：请改成半角空格，或删去',
  },
  source: {
    unknown: '不是可以导入的文件',
    passedOver: '没有导入：不是可以导入的文件',
    notRegular: '没有导入：是符号链接，不是文件',
    noClip: '没有导入：旁边没有同名的片子，videos.yaml 也没有写它',
    badName: '名字不是UTF-8编码，打不开：请改名（从Windows来的zip请用UTF-8解压）',
    nothing: '里面没有可以导入的文件',
  },
  matter: {
    missing: '没有 front matter：文件应以一行 --- 开头，写完字段再写一行 ---',
    open: 'front matter 没有合上：字段写完之后应有单独一行 ---',
    toml: 'front matter 是 TOML（+++）：请改写成两行 --- 之间的 YAML',
    json: 'front matter 是 JSON：请改写成两行 --- 之间的 YAML',
    empty: 'front matter 里没有字段：至少要有 title',
    tooLarge: 'front matter 太长：请把正文移到第二行 --- 之后',
  },
  field: {
    required: '请填写',
    blank: '没有看得见的字',
    focus: '应是两个0到100的数，离左边和离上边的百分比，如 40 25',
    text: '应是文字：以 [ 或 { 开头的请整段放进单引号',
    tooLong: (limit: number) => `最多${limit}字`,
    unstorable: '有NUL或半个字符，存不进Postgres：请删去',
    broken: '有“\ufffd”，原来的字已丢失：请改正',
    slug: '只能有小写字母、数字和连字符，最多60个',
    integer: '应是0或更大的整数',
    number: '应是大于0的整数',
    seconds: '应是大于0的秒数，最多100小时',
    choice: (values: string) => `只能是 ${values}`,
    unknown: (name: string) => `没有叫 ${name} 的字段`,
    url: '应是以http或https开头的网址，不含空格',
    list: '应是一列词，用逗号隔开',
    keyword: '不能有斜杠、问号、井号、百分号和控制字符',
    keywordName: '不能有逗号、顿号和分号',
    manyKeywords: '最多20个',
    frontPosition: '应是1至9，或留空',
    fields: '应是一行一个字段',
    invalid: '写法不对',
  },
  unreadable: {
    ENOENT: '没有这个文件',
    EACCES: '没有权限读',
    EPERM: '没有权限读',
    ELOOP: '符号链接绕成了圈',
    EISDIR: '是文件夹',
  },
  noReference: (name: string) => `没有叫 ${name} 的图片或片子：请一起导入，或改正名字`,
  taken: (key: string, file: string) => `${key} 已经是 ${file} 的：请改名`,
  noPicture: (name: string) => `没有叫 ${name} 的图片`,
  sameName: (file: string) => `与 ${file} 只差大小写或字形，是同一个名字：请改名`,
  otherStory: (name: string, file: string) =>
    `${name} 已经是 ${file} 的稿件：若是另一篇，请改文件名；若是同一篇，请加 --force`,
  noName: '同名的稿件太多，或名字太长：请改名',
  noTime: ' 不是时间：请写成 2026-11-24 08:30',
  notFile: '不是文件',
  changed: (field: string, says: string) =>
    `${field}: 上次导入后在数据库里改过，保留现在的“${says}”；要以文件为准，加 --force 再导入`,
  gone: '上次导入后在数据库里已被删除或改名，没有重新建立；要重新建立，加 --force 再导入',
  empty: '文件是空的',
  tooLarge: (megabytes: number) => `大于${megabytes} MB`,
} as const

function vanishes(mark: string): string {
  return `的文字以 ${mark} 开头，会被丢掉：请整段放进单引号`
}
