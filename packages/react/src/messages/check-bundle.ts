import { IntlMessageFormat } from 'intl-messageformat'
import type { MessageBundle } from './message-bundle.js'

const argumentsOf = (message: string): string => {
  const names = new Set<string>()
  const visit = (ast: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of ast) {
      if (element.type !== 0 && element.type !== 7 && 'value' in element)
        names.add(String(element.value))
      if ('options' in element)
        for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  return [...names].sort().join(',')
}

/**
 * What is wrong with a bundle, one sentence each: keys that only one language has, empty texts,
 * messages that do not parse, arguments that differ between the languages. For tests: a bundle is
 * complete when the list is empty.
 */
export function checkBundle(bundle: MessageBundle): string[] {
  const problems: string[] = []
  const keys = new Set([...Object.keys(bundle.en), ...Object.keys(bundle.fr)])
  for (const key of keys) {
    const texts = [bundle.en[key], bundle.fr[key]]
    if (texts.some((text) => !text?.trim())) {
      problems.push(`${key} is missing or empty in ${texts[0]?.trim() ? 'fr' : 'en'}`)
      continue
    }
    try {
      const [en, fr] = texts.map((text) => argumentsOf(text ?? ''))
      if (en !== fr) problems.push(`${key} takes {${en}} in en and {${fr}} in fr`)
    } catch (error) {
      problems.push(`${key} does not parse: ${String(error)}`)
    }
  }
  return problems
}
