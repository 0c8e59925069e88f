/** What the pages of an account say. */

export const accountCopy = {
  fields: {
    identifier: '邮箱或手机号',
    nickname: '昵称',
    password: '密码',
    current: '当前密码',
    newPassword: '新密码',
    code: '验证码',
  },
  buttons: { register: '注册', confirm: '确认', signIn: '登录' },
  identifier: {
    empty: '请填写邮箱或手机号。',
    badEmail: '邮箱不完整，请检查，例如 name@example.com。',
    badPhone: '请填写邮箱，或大陆 11 位手机号。',
  },
  nickname: {
    empty: '请填写昵称。',
    tooShort: '昵称至少 2 个字，请再加一点。',
    tooLong: '昵称最多 20 个字，请缩短。',
    unreadable: '昵称里有看不见或叠加的符号，请删去。',
    mixed: '昵称请不要混用不同文字里相似的字母。',
    noLetter: '昵称至少要有一个汉字、字母或数字。',
    reserved: '这个昵称像是本站工作人员，请换一个。',
  },
  password: {
    empty: '请填写密码。',
    tooShort: '密码至少 10 个字符，可以用一句自己记得住的话。',
    tooLong: '密码最多 128 个字符，请缩短。',
    common: '这个密码很容易被猜到，请换一个，例如几个不相干的词。',
  },
  code: {
    bad: '请填写 6 位数字的验证码。',
    badSecond: '请填写 6 位动态码，或一个恢复码。',
  },
} as const

/** What a reader's nickname must not hold: it would speak for the site. Full and traditional forms. */
export const staffWords = [
  '管理员',
  '管理員',
  '编辑部',
  '編輯部',
  '编辑室',
  '編輯室',
  '官方',
  '客服',
  '审核员',
  '審核員',
  '站长',
  '站長',
  '版主',
] as const
