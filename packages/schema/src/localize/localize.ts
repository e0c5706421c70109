import type { LocalizedText } from '../task/localized-text.js'

/**
 * The text for a locale: by RFC 4647 lookup (`fr-CA`, then `fr`), then for the fallback locale,
 * then the first that there is; `''` when there is none. Tags are compared without case.
 * @default fallback 'en'
 */
export function localize(
  text: LocalizedText | undefined,
  locale: string | undefined,
  fallback = 'en',
): string {
  if (text === undefined || typeof text === 'string') return text ?? ''
  const tag = lookupLocale(Object.keys(text), locale) ?? lookupLocale(Object.keys(text), fallback)
  return (tag === undefined ? Object.values(text)[0] : text[tag]) ?? ''
}

/** The one of `available` that RFC 4647 section 3.4 (lookup) finds for a locale. */
export function lookupLocale(
  available: readonly string[],
  locale: string | undefined,
): string | undefined {
  const subtags = locale?.toLowerCase().split('-') ?? []
  while (subtags.length > 0) {
    const range = subtags.join('-')
    const found = available.find((tag) => tag.toLowerCase() === range)
    if (found !== undefined) return found
    subtags.pop()
    // A subtag of one letter announces the next and means nothing alone.
    if (subtags.at(-1)?.length === 1) subtags.pop()
  }
  return undefined
}
