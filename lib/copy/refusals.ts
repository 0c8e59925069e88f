/** What an editor reads when the database refuses a row: the fault, then the remedy. */
export const refusalCopy = {
  own: (message: string, hint: string) => [message, hint].filter(Boolean).map(asSentence).join(''),
  check: (constraint: string) => `${constraint.replaceAll('_', '，')}。请改正后再保存。`,
  required: (field: string) => `${field}不能为空（NULL）：请填写后再保存。`,
  taken: (field: string, value: string) =>
    `${field}${value}已经有了：请换一个，或修改原有的那一行。`,
  takenSomehow: '同样的一行已经有了：请换一个，或修改原有的那一行。',
  /** Keys: foreign keys. `missing`: what was typed doesn't exist. `used`: what was to be deleted is still used. */
  foreignKeys: {
    story_column_slug_fkey: {
      missing: '栏目不存在：请填栏目的网址名，如 shixun',
      used: '栏目里还有稿件：请先把稿件移到别的栏目',
    },
    story_cover_fkey: {
      missing:
        '封面图片不存在：请填图片的 key，如 demo/harbour-dawn.jpg；还没有的，先用 npm run import 导入',
      used: '图片还是稿件的封面：请先在稿件里换掉它',
    },
    story_video_fkey: {
      missing: '视频不存在：请填视频的 key，如 harbour-film；还没有的，先用 npm run import 导入',
      used: '视频还在稿件里：请先把稿件的 video 换掉或清空',
    },
    video_poster_fkey: {
      missing:
        '视频的封面图片不存在：请填图片的 key，如 demo/harbour-dawn.jpg；还没有的，先用 npm run import 导入',
      used: '图片还是视频的封面：请先在视频里换掉它',
    },
  } as Record<string, { missing: string; used: string }>,
  foreignKey: {
    missing: '填的内容不存在：请填已有的一项',
    used: '别处还用着它：请先在那里换掉它',
  },
  missing: (sentence: string, value: string) =>
    value ? `${sentence}。填的是${value}。` : `${sentence}。`,
  used: (sentence: string) => `${sentence}，再删除或改名。`,
  enumValue: (value: string) => `没有${value}这一项：请从单元格的列表里选一个。`,
  /** Keys: Postgres' names of types. */
  types: {
    smallint: '要填整数，如 3',
    integer: '要填整数，如 100',
    bigint: '要填整数，如 100',
    'double precision': '要填数字，如 12.5',
    real: '要填数字，如 12.5',
    numeric: '要填数字，如 12.5',
    boolean: '要填 true 或 false',
  } as Record<string, string>,
  array: (value: string) => `${value}看不懂：多项要写成 ["港口","航运"]，一项也要写成 ["港口"]。`,
  type: (value: string, remedy: string) => `${value}看不懂：${remedy}。`,
  otherType: '请照旁边几行的样子写',
  date: (value: string) => `${value}不是日期和时间：请写成 2026-11-28 08:00。`,
  noSuchDate: (value: string) => `${value}这个日期或时间不存在：请写成 2026-11-28 08:00。`,
  range: (value: string) => `${value}超出了范围：请填一个合适的数。`,
  tooLong: '文字太长，放不下：请缩短后再保存。',
  character: '文字里有无法保存的字符：请删去后再保存，或重新输入。',
  generated: '编号由数据库自己给出：请留空。',
  permission: (name: string) =>
    `没有权限看或改 ${name}：编辑只改 public 里的内容，其余请找管理员。`,
  readOnly: '数据库现在只能读：请稍后再保存，仍然不行就找管理员。',
  conflict: '与另一处的修改冲突了，没有保存：请再保存一次。',
  waited: '等得太久，没有保存：可能有人正在改同一行，请稍后再保存。',
  away: '没有连上数据库，没有保存：请稍后再保存，仍然不行就找管理员。',
  resources: '数据库的空间或连接不够，没有保存：请找管理员。',
  statement: (message: string) => `SQL 没有执行，请检查表名、列名和语法：${message}`,
  other: (message: string, code: string) =>
    `没有保存。请把下面这句话告诉管理员：${message}${code && `（${code}）`}`,
  /** Where Postgres doesn't say what was typed. */
  typed: '填的内容',
  value: (value: string) => `“${value}”`,
  field: (name: string, column: string) => `${name}（${column}）`,
  /** Keys: columns of the tables of content. */
  fields: {
    active: '是否启用',
    alt: '图片描述',
    body: '正文',
    byline: '署名',
    caption: '图片说明',
    captions: '字幕',
    column_slug: '栏目',
    columns: '栏目',
    comment_days: '评论开放天数',
    comment_note: '评论提示',
    comment_policy: '评论方式',
    correction: '更正说明',
    count: '条数',
    cover: '封面',
    created_at: '创建时间',
    credit: '图片版权',
    description: '简介',
    duration: '时长',
    external_id: '外部编号',
    file: '视频文件',
    focus_x: '焦点离左边',
    focus_y: '焦点离上边',
    format: '栏目形式',
    front_position: '首页位置',
    full_text: '是否全文',
    height: '高度',
    id: '编号',
    key: '编号',
    keywords: '关键词',
    kind: '类型',
    name: '名称',
    note: '备注',
    path: '旧网址',
    position: '顺序',
    poster: '视频封面',
    published_at: '发布时间',
    slug: '网址名',
    small_file: '小视频文件',
    source: '来源',
    source_url: '来源链接',
    status: '状态',
    summary: '摘要',
    target: '新网址',
    title: '标题',
    updated_at: '更新时间',
    video: '视频',
    width: '宽度',
  } as Record<string, string>,
}

function asSentence(text: string): string {
  return /[。！？：]$/.test(text) ? text : `${text}。`
}
