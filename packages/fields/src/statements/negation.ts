/** Words that deny, by language; those that mean something else as often are left out. */
const deniers: Readonly<Record<string, readonly string[]>> = {
  en: 'not no never none nobody nothing neither nor cannot without'.split(' '),
  fr: 'ne pas jamais aucun aucune rien ni sans non'.split(' '),
  es: 'no nunca jamás ningún ninguna ninguno nadie nada ni sin tampoco'.split(' '),
  pt: 'não nunca jamais nenhum nenhuma ninguém nada nem sem'.split(' '),
  de: 'nicht kein keine keiner keinen keinem keines nie niemals niemand nichts weder ohne'.split(
    ' ',
  ),
  it: 'non mai nessun nessuna nessuno nulla niente né senza'.split(' '),
  nl: 'niet geen nooit niemand niets zonder'.split(' '),
  ar: 'لا ليس ليست لم لن غير بدون'.split(' '),
}

/** Helpers that come and go with a denial: "runs", "does not run". */
const helpers: Readonly<Record<string, readonly string[]>> = { en: ['do', 'does', 'did'] }

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*'?/gu) ?? []

const baseOf = (language: string | undefined): string => (language ?? 'en').split('-')[0] ?? 'en'

function isDenier(word: string, language: string): boolean {
  if (deniers[language]?.includes(word)) return true
  if (language === 'en') return word.endsWith("n't")
  return language === 'fr' && word.startsWith("n'")
}

/** Whether denials of a language are known. */
export function knowsNegation(language: string | undefined): boolean {
  return baseOf(language) in deniers
}

/** Number of words of a text that deny; 0 in a language whose denials are not known. */
export function countNegations(text: string, language?: string): number {
  const base = baseOf(language)
  return wordsOf(text).filter((word) => isDenier(word, base)).length
}

/** A text without the words that deny, for telling "X" and "not X" as one thing. */
export function withoutNegation(text: string, language?: string): string {
  const base = baseOf(language)
  const kept = wordsOf(text).flatMap((word) => {
    if (helpers[base]?.includes(word)) return []
    if (base === 'en' && /^(do|does|did)n't$/.test(word)) return []
    if (base === 'en' && word.endsWith("n't")) return [word.slice(0, -3)]
    if (base === 'fr' && word.startsWith("n'")) return [word.slice(2)]
    return isDenier(word, base) ? [] : [word]
  })
  return kept.join(' ')
}
