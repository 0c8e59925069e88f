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
    email: {
      incomplete: '邮箱不完整，请检查，例如 name@example.com。',
      several: '请只填一个邮箱，里面只有一个 @。',
      foreign: '@ 前面有汉字等文字的邮箱，本站还不能寄信，请换一个邮箱，或者用手机号。',
      odd: '邮箱 @ 前面有本站不认的符号，例如引号、括号、逗号，请检查。',
      domain: '邮箱 @ 后面不是有效的域名，请检查。',
      long: '邮箱太长，@ 前面最多 64 个字符，一共最多 254 个。',
    },
    badPhone: '请填写邮箱，或大陆 11 位手机号。',
  },
  signIn: {
    heading: '登录',
    wrong: '账号或密码不对，请检查后再试。',
    banned: (time: string) => `这个账号已被暂停使用，到 ${time} 为止。`,
    forgotten: '忘记密码',
    register: '还没有账号？注册',
    provider: (name: string) => `用${name}登录`,
    providerFailed: '没能通过第三方登录，请再试一次，或者用密码登录。',
  },
  secondStep: {
    heading: '两步登录',
    text: '密码正确。请填写身份验证器里的 6 位动态码。',
    code: '动态码',
    wrong: '动态码不对，或者已经用过。请等身份验证器换一个，再填写。',
    useRecovery: '改用恢复码',
    recoveryText: '密码正确。请填写开启两步登录时记下的一个恢复码，每个只能用一次。',
    recovery: '恢复码',
    recoveryWrong: '恢复码不对，或者已经用过。请检查，或者换一个。',
    useCode: '改用动态码',
    again: '重新登录',
    expired: '离填写密码已超过 5 分钟，或者试错了太多次。请重新登录。',
  },
  resume: {
    heading: '登录成功',
    text: '继续完成您登录前的操作。',
    submit: '继续',
  },
  register: {
    heading: '注册',
    identifierHint: '大陆手机号不用加 +86。',
    nicknameHint: '2 至 20 个字，显示在您的评论旁边。',
    passwordHint: '至少 8 个字符。可以用一句话，中文也行。',
    signIn: '已有账号？登录',
    agree: '注册即表示您已阅读并同意',
    terms: '《用户协议》',
    privacy: '《隐私政策》',
    tooMany:
      '用它注册的几个账号都还没有验证，暂时不能再注册。请登录其中一个去验证，或者用「重置密码」取得账号。',
  },
  confirm: {
    heading: '验证邮箱或手机号',
    text: (address: string) =>
      `我们向 ${address} 发送了 6 位验证码，15 分钟内有效。没有收到时请查看垃圾邮件，或者重新发送。`,
    resend: '重新发送',
    resent: '验证码已重新发送。',
    later: '以后再说',
  },
  reset: {
    heading: '重置密码',
    text: '填写注册时的邮箱或手机号，我们会发送验证码。',
    send: '发送验证码',
    sent: '如果这个邮箱或手机号有账号，验证码已经发出，15 分钟内有效。',
    submit: '确认',
  },
  nickname: {
    empty: '请填写昵称。',
    tooShort: '昵称至少 2 个字，请再加一点。',
    tooLong: '昵称最多 20 个字，请缩短。',
    unreadable: '昵称里有看不见或叠加的符号，请删去。',
    mixed: '昵称请不要混用不同文字里相似的字母。',
    noLetter: '昵称至少要有一个汉字、字母或数字。',
    reserved: '这个昵称像是本站工作人员，请换一个。',
    taken: '这个昵称已经有人用了，请换一个。',
    blocked: '这个昵称不能使用，请换一个。',
    tooSoon: (date: string) => `昵称每 14 天可以改一次，请在 ${date} 以后再改。`,
  },
  password: {
    show: '显示',
    empty: '请填写密码。',
    tooShort: '密码至少 8 个字符，可以用一句自己记得住的话。',
    tooLong: '密码最多 128 个字符，请缩短。',
    common: '这个密码很容易被猜到，请换一个，例如几个不相干的词。',
  },
  code: {
    bad: '请填写 6 位数字的验证码。',
    badSecond: '请填写 6 位动态码，或一个恢复码。',
    wrong: '验证码不对，或者已经过期。请核对，或者重新获取。',
  },
} as const

/** Parts of nicknames that would impersonate the site, in any writing. */
export const staffWords = [
  '管理员',
  '编辑部',
  '编辑室',
  '官方',
  '客服',
  '审核员',
  '站长',
  '版主',
] as const

/** For an account whose provider gave no usable name. */
export const readerName = (number: number) => `读者${number}`
