import { IntlMessageFormat } from 'intl-messageformat'

/** The locale whose texts are English with accents and a third longer, to find texts that do not fit or were not translated. */
export const pseudoLocale = 'en-XA'

type Ast = ReturnType<IntlMessageFormat['getAst']>

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', g: 'ğ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ľ' },
  ...{ n: 'ñ', o: 'ó', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', w: 'ŵ', y: 'ý', z: 'ž' },
  ...{ A: 'Á', C: 'Ç', D: 'Ð', E: 'É', G: 'Ğ', I: 'Í', L: 'Ľ', N: 'Ñ', O: 'Ó', S: 'Š', U: 'Ú' },
}

const accent = (text: string): string => {
  const accented = text.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter)
  return accented + '·'.repeat(Math.ceil(text.trim().length / 3))
}

// Of the parser's element types only the literal text (0) and what holds branches matter here.
const literal = 0

function accentAll(ast: Ast): Ast {
  return ast.map((element) => {
    if (element.type === literal && 'value' in element) {
      return { ...element, value: accent(element.value as string) }
    }
    if (!('options' in element)) return element
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: accentAll(option.value) },
      ]),
    )
    return { ...element, options }
  }) as Ast
}

/** A format of an English message in the pseudo-locale; its arguments stay as they are. */
export function pseudoFormat(message: string): IntlMessageFormat {
  const ast = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()
  return new IntlMessageFormat(accentAll(ast), 'en')
}
