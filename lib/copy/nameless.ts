/** What stands where there is no name. Constants of their own: reading a property keeps a whole file of words in scripts. */
export const namelessAccount = '已注销用户'
export const namelessStory = '无题'
