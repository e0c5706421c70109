import { en, type PageMessages } from './en.js'
import { fr } from './fr.js'

/** The languages that the page speaks. */
export type PageLocale = 'en' | 'fr'

/** The page's language: `?lang=fr` in its address, or else the browser's first one of ours. */
export function pageLocale(search: string, languages: readonly string[]): PageLocale {
  const asked = [new URLSearchParams(search).get('lang') ?? '', ...languages]
  const found = asked.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'fr')
  return (found ?? 'en') as PageLocale
}

const catalogue: Record<PageLocale, PageMessages> = { en, fr }

/** The words of a language. */
export const messagesOf = (locale: PageLocale): PageMessages => catalogue[locale]
