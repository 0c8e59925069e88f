// Preloaded by child processes: each exits when its parent does, also after kill -9, which closes the IPC channel.
// Cluster workers inherit the preload, but their channel is their own.
if (process.channel && process.ppid === Number(process.env.XIAOWEN_PARENT)) {
  process.on('disconnect', () => {
    // SIGINT stops at once; SIGTERM would keep accepting requests while it drains.
    process.kill(process.pid, 'SIGINT')
    setTimeout(() => process.exit(1), 2000).unref()
  })
  // A listener on the channel would keep the process alive.
  process.channel.unref()
}
