/** What stands where there is no name. */
export const nameless = { account: '已注销用户', story: '无题' }
