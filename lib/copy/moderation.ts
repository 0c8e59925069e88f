export const moderationCopy = {
  /** Keys: `reason` of a verdict. */
  reasons: {
    'shape-empty': '评论还没有内容，请写几个字再发表。',
    'shape-long': '评论最长 1000 个字，请删短一些再发表。',
    'shape-broken': '评论里有无法保存的字符，请重新输入后再发表。',
    'shape-direction': '评论里有改变文字方向的隐藏字符，请删去后再发表。',
    'shape-marks': '评论里的附加符号过多，请删去一些再发表。',
    'shape-wordless': '评论里只有表情或标点，请写几个字再发表。',
    'repeat-character': '同一个字连续出现过多，请删短一些再发表。',
    speed: '发表得太快了，请过一分钟再发表。',
    links: '评论里的链接过多，请只留两个以内再发表。',
    'blocked-terms': '评论里有不能发表的词，请修改后再发表。',
    repeat: '相同的评论已经有了，这一条要等审核通过后才会公开。',
    'suspect-terms': '评论里有需要审核的词，审核通过后就会公开。',
    'throwaway-mail':
      '您的邮箱是临时邮箱，评论要等审核通过后才会公开。换成常用邮箱后，就不必等了。',
    'new-account': '注册不满一天，评论要等审核通过后才会公开。',
    record: '您最近有多条评论未通过审核，这一条要等审核通过后才会公开。',
    outside: '评论需要审核，审核通过后就会公开。',
    policy: '评论需要审核，审核通过后就会公开。',
  } as Record<string, string>,
  withWords: (sentence: string, words: string[]) => `${sentence}（${words.join('、')}）`,
  /** For rejected comments, where the sentence above asks for another wording. */
  rejected: {
    links: '修改后链接仍然过多，评论未通过审核。如有异议，可以申诉。',
    'blocked-terms': '修改后仍有不能发表的词，评论未通过审核。如有异议，可以申诉。',
    outside: '评论未通过审核。如有异议，可以申诉。',
  } as Record<string, string>,
  /** Keys: `rule` of a verdict. */
  rules: {
    shape: '格式',
    repeat: '重复',
    speed: '过快',
    links: '链接',
    'blocked-terms': '禁用词',
    'suspect-terms': '可疑词',
    'throwaway-mail': '临时邮箱',
    'new-account': '新账号',
    record: '多次未通过',
    outside: '外部审核',
    policy: '先审后发',
    open: '直接发表',
    staff: '编辑部',
    moderator: '人工审核',
  } as Record<string, string>,
}
