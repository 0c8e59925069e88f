const raised = new Map(pairs('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'))
const lowered = new Map(pairs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'))

/** The text in Unicode's superscripts or subscripts; null where one is missing. */
export function shifted(text: string, tagName: string): string | null {
  const forms = tagName === 'sup' ? raised : lowered
  const characters = Array.from(text.trim(), (character) => forms.get(character))
  return characters.includes(undefined) ? null : characters.join('')
}

function pairs(plain: string, forms: string): [string, string][] {
  return Array.from(plain, (character, i) => [character, forms[i] ?? character])
}
