/** The direction in which a text is read. */
export type Direction = 'ltr' | 'rtl'

const rtlScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])
const rtlLanguages = new Set([
  ...['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'ks', 'syr', 'nqo', 'arc'],
  ...['arz', 'azb', 'bal', 'bqi', 'glk', 'lrc', 'mzn', 'pnb', 'prs', 'skr', 'iw', 'ji'],
])

/**
 * The direction of a locale, by its script when it names one, by its language otherwise. A list
 * of our own, because `Intl.Locale.getTextInfo` is missing from some browsers and server and
 * browser must agree.
 */
export function directionOf(locale: string): Direction {
  const [language = '', ...rest] = locale.split('-')
  const script = rest.find((part) => part.length === 4)
  if (locale === 'ar-XB') return 'rtl'
  if (script) return rtlScripts.has(script) ? 'rtl' : 'ltr'
  return rtlLanguages.has(language.toLowerCase()) ? 'rtl' : 'ltr'
}
