/**
 * Lower-case letters and digits that look like a Latin letter: the part of Unicode's confusables (UTS 39)
 * that is used to evade lists of terms.
 */
const sets: Record<string, string> = {
  a: '\u03b1\u0251\u0430' + '4',
  b: '\u03b2\u0432\u044c',
  c: '\u03f2\u0441\u1d04',
  d: '\u0501',
  e: '\u03b5\u0435\u0454\u04bd' + '3',
  g: '\u0261',
  h: '\u04bb\u043d',
  i: '\u03b9\u0456\u0131\u04cf' + '1',
  j: '\u03f3\u0458',
  k: '\u03ba\u043a',
  m: '\u043c',
  n: '\u03b7\u0578',
  o: '\u03bf\u03c3\u043e\u0585' + String.fromCodePoint(0x3007) + '0',
  p: '\u03c1\u0440',
  r: '\u0433',
  s: '\u0455' + '5',
  t: '\u03c4\u0442' + '7',
  u: '\u03c5\u057d',
  v: '\u03bd\u0475',
  w: '\u03c9\u051d\u0461',
  x: '\u03c7\u0445',
  y: '\u03b3\u0443\u04af',
  z: '\u0290',
}

const latin = new Map(
  Object.entries(sets).flatMap(([letter, characters]) =>
    Array.from(characters, (character) => [character, letter] as const),
  ),
)

/** The Latin letter that a lower-case character looks like, else the character. */
export function lookAlike(character: string): string {
  return latin.get(character) ?? character
}
