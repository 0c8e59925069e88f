const again = '请重新导出或重新复制'

/** Why an upload is no film, or can't become one. */
export const filmFaults = {
  empty: '文件是空的（0 字节）：请重新导出或重新复制',
  kind: (kind: string) =>
    `实际是 ${kind} 文件，不是影片：请上传 .mp4、.mov、.mkv、.webm、.ts、.mxf 或 .avi`,
  unknown: `认不出这个文件：请上传 .mp4、.mov、.mkv、.webm、.ts、.mxf 或 .avi，或${again.slice(1)}`,
  noHead: `文件不完整，没有索引（moov），可能录制或复制时中断：${again}`,
  broken: `文件已损坏，读不出里面的格式：${again}`,
  cut: (has: number, says: number) => `文件不完整：写着有 ${says} 秒，只读得出 ${has} 秒：${again}`,
  nothing: `里面没有画面，也没有声音：${again}`,
  encrypted: '文件是加密的（有版权保护）：请上传没有加密的原片',
  noDecoder: (codec: string) =>
    `${codec} 编码这台机器的 ffmpeg 读不懂：请转成 H.264、HEVC、VP9 或 ProRes 再上传`,
  long: (hours: number) => `片子超过 ${hours} 小时：请分成几段`,
  short: '片子不到 0.1 秒：请检查是不是导错了',
  large: (width: number, height: number) =>
    `画面有 ${width}×${height}，超过 8192×8192：请缩小后再上传`,
  small: (width: number, height: number) =>
    `画面只有 ${width}×${height}，不到 16×16：请检查是不是导错了`,
  disk: (needs: string, free: string) =>
    `服务器磁盘不够：还要约 ${needs}，只剩 ${free}。请让技术同事腾出空间，腾出后会自动继续`,
  encode: (reason: string) => `转码没有成功（${reason}）：请重新导出再上传，或点“重试”`,
  stalled: '太久没有进展',
  timedOut: '超过了时间上限',
  killed: '内存不够或被系统终止',
  failed: (code: number) => `ffmpeg 以 ${code} 结束`,
  unusable:
    '服务器上的 ffmpeg 或 ffprobe 运行不了：请技术同事重新安装，或检查 FFMPEG 和 FFPROBE，修好后会自动继续',
  lost: '上传的文件不见了：请重新上传',
  none: '请选择一个影片文件',
  formLimit: (megabytes: number) =>
    `文件超过 ${megabytes} MB，不用脚本的表单传不了：请在开启脚本的浏览器里上传，断了可以接着传`,
  noRoom: (needs: string, free: string) =>
    `服务器磁盘不够：要约 ${needs}，只剩 ${free}。请让技术同事腾出空间再上传`,
  noVideo: (key: string) => `没有编号为 ${key} 的视频可以替换：请回到那部片子的页面再试`,
  mayNotReplace: '替换已有的影片要有“图片”权限：请有权限的同事替换，或作为新片上传',
  noLength: '上传前要说明文件有多大（Upload-Length）：请换一个上传程序，或在影片页上传',
  upload: '服务器没有收下：请稍后接着传',
} as const
