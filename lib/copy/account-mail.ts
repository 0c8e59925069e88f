import { site } from '@/lib/site'

/** Each code is alone on its line. */
export const accountMail = {
  confirm: (code: string) => letter('验证码', `您在${site.name}的验证码：`, code),
  reset: (code: string) => letter('重置密码', `您正在重置${site.name}的密码，验证码：`, code),
  known: () => ({
    subject: `${site.name}：您已有账号`,
    text: `有人用这个地址在${site.name}注册。您已经有账号了，请直接登录；忘记密码可以重置。\n\n如果不是您本人操作，不用理会，您的账号没有任何变化。\n`,
  }),
}

function letter(title: string, opening: string, code: string) {
  return {
    subject: `${site.name}：${title}`,
    text: `${opening}\n\n${code}\n\n15 分钟内有效。如果不是您本人操作，不用理会这封信，也不要把验证码告诉别人。\n`,
  }
}
