import type { LocalizedText } from '@tagwright/schema'
import { localeChain } from './locale-chain.js'

/** The text of a localised text for a locale: its own, the fallbacks', English, or the first there is. */
export function localizeText(
  text: LocalizedText | null | undefined,
  locale: string,
  fallback?: string,
): string {
  if (typeof text === 'string') return text
  if (!text || typeof text !== 'object') return ''
  const tags = [...localeChain(locale), ...(fallback ? localeChain(fallback) : []), 'en']
  for (const tag of tags) {
    const own = Object.hasOwn(text, tag) ? text[tag] : undefined
    if (typeof own === 'string') return own
  }
  const language = locale.split('-')[0]
  const sibling = Object.keys(text).find((tag) => tag.startsWith(`${language}-`))
  const first = text[sibling ?? Object.keys(text)[0] ?? '']
  return typeof first === 'string' ? first : ''
}

/** Fills `{{name}}` from a task's data; an unknown name stays as written. */
export function fillData(
  text: string,
  data: Readonly<Record<string, string | number | boolean>> | undefined,
): string {
  if (!data || !text.includes('{{')) return text
  return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  )
}
