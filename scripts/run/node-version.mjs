/**
 * One line that says what is wrong with this Node and what to do, or null when it will do.
 * `range` is package.json's engines.node, of which `^a.b.c` and `>=a.b.c` are understood.
 */
export function nodeFault(version, range) {
  const allowed = range.split('||').map((part) => part.trim())
  if (allowed.some((part) => allows(part, numbers(version)))) return null
  return (
    'Node.js ' +
    version +
    ' is too old (this needs ' +
    allowed.map(spoken).join(', ') +
    ').' +
    ' Install Node.js 22 or 24 from https://nodejs.org and run the same command again.'
  )
}

function allows(part, version) {
  const least = numbers(part)
  if (part[0] === '^' && version[0] !== least[0]) return false
  for (let i = 0; i < 3; i++) {
    if (version[i] !== least[i]) return version[i] > least[i]
  }
  return true
}

function spoken(part) {
  return part[0] === '^'
    ? part.slice(1) + ' or a later ' + numbers(part)[0]
    : part.replace('>=', '') + ' or later'
}

function numbers(text) {
  const found = text
    .replace(/^[^0-9]+/, '')
    .split('.')
    .map((number) => parseInt(number, 10) || 0)
  return found.concat([0, 0, 0]).slice(0, 3)
}
