/**
 * The error message for an unsupported version of Node, or null.
 * `range` is package.json's engines.node; `^a.b.c` and `>=a.b.c` are understood.
 */
export function nodeFault(version, range) {
  const allowed = range.split('||').map((part) => part.trim())
  if (allowed.some((part) => allows(part, parseVersion(version)))) return null
  return (
    'Node.js ' +
    version +
    ' is too old (this needs ' +
    allowed.map(describeRange).join(', ') +
    ').' +
    ' Install Node.js 22 or 24 from https://nodejs.org and run the same command again.'
  )
}

function allows(part, version) {
  const minimum = parseVersion(part)
  if (part[0] === '^' && version[0] !== minimum[0]) return false
  for (let i = 0; i < 3; i++) {
    if (version[i] !== minimum[i]) return version[i] > minimum[i]
  }
  return true
}

function describeRange(part) {
  return part[0] === '^'
    ? part.slice(1) + ' or a later ' + parseVersion(part)[0]
    : part.replace('>=', '') + ' or later'
}

function parseVersion(text) {
  const parts = text
    .replace(/^[^0-9]+/, '')
    .split('.')
    .map((number) => parseInt(number, 10) || 0)
  return parts.concat([0, 0, 0]).slice(0, 3)
}
