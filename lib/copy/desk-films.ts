const kinds = '.mp4、.mov、.mkv、.webm、.ts、.mxf、.avi'

export const deskFilmsCopy = {
  heading: '影片',
  intro:
    '上传原片，服务器转成每个浏览器都能播放的版本。480p 先做好，做好就可以发稿，更清晰的版本随后自动换上。单独的声音（.mp3、.m4a、.wav）成为音频稿。',
  none: '还没有上传影片。',
  list: '已上传的影片',
  pager: { first: '回到第一页', next: '更早的影片' },
  adding: '上传影片',
  file: '影片文件',
  fileHint: `${kinds}，或单独的声音；最长 6 小时，最大 100 GB。断网、关机后再选同一个文件，会接着传。`,
  submit: '上传',
  replacing: '替换这部片子',
  replaceHint: '稿件的网址、阅读数和评论都不变。正在看的读者看完旧的一版。',
  replace: '上传新的一版',
  workers: {
    running: '',
    stopped:
      '转码程序没有运行：可以上传，上传的片子会等着。请技术同事查看日志，或确认 FILM_WORKER 没有设为 0。',
    none: '服务器上没有 ffmpeg：可以上传，但不能转码，上传的片子会等着。请技术同事安装 ffmpeg（带 libx264），或设置 FFMPEG 和 FFPROBE。已经转好的 .mp4 仍可以用 npm run import 导入，其他功能不受影响。',
  },
  states: {
    received: '等待转码',
    preparing: '已可发稿，更清晰的版本在转码',
    ready: '已完成',
    failed: '没有成功',
  },
  steps: {
    receive: '读取原片',
    sound: '转换声音',
    small: '转码首个版本，截取封面',
    segments: '转码',
    sprites: '生成预览图',
    master: '收尾',
  } as Record<string, string>,
  progress: (step: string, percent: number) => `${step} ${percent}%`,
  by: (name: string, time: string) => `${name} ${time} 上传`,
  unknownBy: '系统',
  audio: '只有声音',
  key: '视频编号',
  keyHint: '把它填进视频稿件的“视频”一栏。',
  retry: '重试',
  upload: {
    sending: (percent: number) => `已上传 ${percent}%`,
    again: '连接断了，正在接着传……',
    pause: '暂停',
    goOn: '继续上传',
    failed: '上传没有成功：请再选同一个文件，会接着传。',
  },
  captions: {
    heading: '字幕',
    label: '字幕（WebVTT 或 SRT）',
    hint: '第 1 行是 WEBVTT，时间写成 00:00:01.000 --> 00:00:03.000；SRT 会自动转换。章节写成 NOTE 章节 标题，放在章节第一句之前。清空即删除字幕。',
    save: '保存字幕',
    insert: '插入此刻的时间',
    tooLong: '字幕超过 1 MB：请分开',
  },
} as const
