const EVERY_MS = 10_000
const QUIET_MS = 1000

/**
 * Prints the progress and duration of a step: in a terminal on one line that is rewritten; elsewhere a line at
 * the start, every ten seconds and at the end.
 */
export function startStep(label) {
  // The standard output of `db` is for other programs.
  const stream = process.argv[2] === 'db' ? process.stderr : process.stdout
  const began = Date.now()
  let detail = ''
  const write = (line) => stream.write(line)
  const now = (mark) => `${mark} ${label}${detail && `: ${detail}`} (${elapsed(began)})`
  const draw = () =>
    write(stream.isTTY ? `\r\x1b[2K${cut(now('·'), stream.columns)}` : `${now('·')}\n`)
  const announce = setTimeout(() => write(stream.isTTY ? '' : `· ${label} …\n`), QUIET_MS)
  const timer = setInterval(draw, stream.isTTY ? 200 : EVERY_MS)
  announce.unref()
  timer.unref()

  function end(mark, last) {
    clearTimeout(announce)
    clearInterval(timer)
    detail = last ?? ''
    write(`${stream.isTTY ? '\r\x1b[2K' : ''}${now(mark)}\n`)
  }

  return {
    update: (text) => void (detail = text),
    done: (last) => end('✓', last),
    fail: (last) => end('✗', last),
  }
}

/** Runs `work` as a step and returns its result. */
export async function step(label, work) {
  const progress = startStep(label)
  try {
    const result = await work(progress.update)
    progress.done()
    return result
  } catch (error) {
    progress.fail()
    throw error
  }
}

function elapsed(began) {
  const seconds = (Date.now() - began) / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  return seconds < 60
    ? `${Math.round(seconds)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

function cut(line, columns = 80) {
  return line.length < columns ? line : `${line.slice(0, columns - 2)}…`
}
