import { IntlMessageFormat } from 'intl-messageformat'
import { localeChain } from './locale-chain.js'
import type { HostMessages, MessageBundle, MessageValues } from './message-bundle.js'
import { pseudoFormat, pseudoLocale } from './pseudo-locale.js'

/** Turns message keys into texts of one locale. */
export interface Translator {
  readonly locale: string
  /**
   * The text of a key: the host's in the locale, the bundle's in the locale, the host's in
   * English, the bundle's in English, the key itself. A message that is broken, or lacks a value,
   * gives way to the next. Never throws.
   */
  translate(bundles: Iterable<MessageBundle>, key: string, values?: MessageValues): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  date(value: Date | number, options?: Intl.DateTimeFormatOptions): string
}

interface Candidate {
  message: string
  locale: string
}

/**
 * A message with nothing but text and plain `{name}` arguments that are there; undefined for all else.
 * Most messages are such, and a parser for each would cost more than the page that shows them.
 */
function fillPlain(message: string, values: MessageValues | undefined): string | undefined {
  if (!message.includes('{')) return /['#<}]/.test(message) ? undefined : message
  if (!/^(?:[^{}'#<]|\{\w+\})*$/.test(message)) return undefined
  let whole = true
  const text = message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = values && Object.hasOwn(values, name) ? values[name] : undefined
    if (typeof value !== 'string' && typeof value !== 'number') whole = false
    return String(value)
  })
  return whole ? text : undefined
}

/** Creates a translator; its parsed messages and number formats are kept as long as it lives. */
export function createTranslator(locale: string, host: HostMessages = {}): Translator {
  const formats = new Map<string, IntlMessageFormat | null>()
  const numbers = new Map<string, Intl.NumberFormat>()
  const chain = localeChain(locale)
  const isPseudo = locale === pseudoLocale

  function* candidates(bundles: Iterable<MessageBundle>, key: string): Generator<Candidate> {
    const all = [...bundles]
    for (const locales of [chain, ['en']]) {
      for (const source of [host, ...all] as Readonly<Record<string, Record<string, string>>>[]) {
        for (const tag of locales) {
          const texts = Object.hasOwn(source, tag) ? source[tag] : undefined
          const message = texts && Object.hasOwn(texts, key) ? texts[key] : undefined
          if (typeof message === 'string') yield { message, locale: tag }
        }
      }
    }
  }

  function formatOf(message: string, tag: string): IntlMessageFormat | null {
    const id = `${tag}\n${message}`
    let format = formats.get(id)
    if (format === undefined) {
      try {
        format = isPseudo
          ? pseudoFormat(message)
          : new IntlMessageFormat(message, tag === chain.at(-1) ? locale : tag, undefined, {
              ignoreTag: true,
            })
      } catch {
        format = null
      }
      formats.set(id, format)
    }
    return format
  }

  return {
    locale,
    translate(bundles, key, values) {
      for (const { message, locale: tag } of candidates(bundles, key)) {
        const plain = isPseudo ? undefined : fillPlain(message, values)
        if (plain !== undefined) return plain
        try {
          const text = formatOf(message, tag)?.format(values ?? {})
          if (text !== undefined) return String(text)
        } catch {
          // A value is missing or of the wrong kind: the next candidate may do without it.
        }
      }
      return key
    },
    number(value, options) {
      const id = JSON.stringify(options ?? {})
      let format = numbers.get(id)
      if (!format) {
        format = new Intl.NumberFormat(isPseudo ? 'en' : locale, options)
        numbers.set(id, format)
      }
      return format.format(value)
    },
    date: (value, options) =>
      new Intl.DateTimeFormat(isPseudo ? 'en' : locale, options).format(value),
  }
}
