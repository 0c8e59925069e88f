// Required by the processes we start: each ends with the one that started it, also when that was
// killed (kill -9) and could tell nobody. The channel closes by itself.
// Its own workers inherit this file; theirs is another channel, and not ours to touch.
if (process.channel && process.ppid === Number(process.env.XIAOWEN_PARENT)) {
  process.on('disconnect', () => {
    // Nobody waits for this any more, so it does not go on accepting as it would on SIGTERM.
    process.kill(process.pid, 'SIGINT')
    setTimeout(() => process.exit(1), 2000).unref()
  })
  // A listener would keep the process from ending when its work is done.
  process.channel.unref()
}
