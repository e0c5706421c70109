import { createTaskStore } from '@tagwright/core'
import { describe, expect, test } from 'vitest'
import { demoTask } from '../fixtures/demo-task.js'
import { checkBundle } from './check-bundle.js'
import { directionOf } from './direction.js'
import { fillData } from './fill-data.js'
import { localeChain, validLocale } from './locale-chain.js'
import { pseudoLocale } from './pseudo-locale.js'
import { reactMessages } from './react-messages.js'
import { createTranslator } from './translator.js'

const bundle = {
  en: { cats: '{n, plural, one {# cat} other {# cats}}', hi: 'Hello {name}', only: 'English' },
  fr: { cats: '{n, plural, one {# chat} other {# chats}}', hi: 'Bonjour {name}', only: '' },
}

describe('the catalogue of this package', () => {
  test('English and French are complete, parse, and take the same arguments', () => {
    expect(checkBundle(reactMessages)).toEqual([])
  })

  test('every command of the engine has a name', () => {
    const store = createTaskStore({ task: demoTask() })
    const labels = [...store.commands.values()].map(({ label }) => label)
    expect(labels.filter((label) => !(label in reactMessages.en))).toEqual([])
    store.dispose()
  })

  test('every rule of the engine has a sentence', () => {
    const rules = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34]
    for (const rule of rules) expect(reactMessages.fr).toHaveProperty([`issue.TW-CORE-0${rule}`])
  })

  test('a missing key, an empty text, a broken message and other arguments are found', () => {
    const problems = checkBundle({
      en: { a: 'A', b: 'B {x}', c: 'C', d: '{' },
      fr: { a: '', b: 'B {y}', d: '{', e: 'E' },
    } as never)
    expect(problems).toHaveLength(5)
    expect(problems[0]).toBe('a is missing or empty in fr')
    expect(problems[1]).toBe('b takes {x} in en and {y} in fr')
  })
})

describe('a translator', () => {
  test('uses plurals and numbers of its locale', () => {
    const french = createTranslator('fr')
    expect(french.translate([bundle], 'cats', { n: 0 })).toBe('0 chat')
    expect(french.translate([bundle], 'cats', { n: 1200 })).toBe('1\u202f200 chats')
    expect(createTranslator('en').translate([bundle], 'cats', { n: 0 })).toBe('0 cats')
    expect(french.number(1234.5)).toBe('1\u202f234,5')
  })

  test('looks in host, bundle, host English, bundle English, and gives the key at last', () => {
    const host = { 'pt-BR': { hi: 'Oi {name}' }, en: { cats: 'EN {n}' } }
    const portuguese = createTranslator('pt-BR', host)
    expect(portuguese.translate([bundle], 'hi', { name: 'Ana' })).toBe('Oi Ana')
    expect(portuguese.translate([bundle], 'cats', { n: 2 })).toBe('EN 2')
    expect(portuguese.translate([bundle], 'only')).toBe('English')
    expect(portuguese.translate([bundle], 'missing')).toBe('missing')
  })

  test('a regional locale takes the language, a host override wins', () => {
    const regional = createTranslator('fr-CA', { fr: { hi: 'Allô {name}' } })
    expect(regional.translate([bundle], 'hi', { name: 'A' })).toBe('Allô A')
    expect(regional.translate([bundle], 'cats', { n: 2 })).toBe('2 chats')
  })

  test('a broken message or a missing value gives way and never throws', () => {
    const broken = createTranslator('fr', { fr: { hi: 'Salut {name' } })
    expect(broken.translate([bundle], 'hi', { name: 'A' })).toBe('Bonjour A')
    expect(broken.translate([bundle], 'hi')).toBe('hi')
  })

  test('values are text, never markup; prototype names are no messages', () => {
    const english = createTranslator('en')
    const name = '<img src=x onerror=alert(1)>'
    expect(english.translate([bundle], 'hi', { name })).toBe(`Hello ${name}`)
    expect(english.translate([bundle], 'constructor')).toBe('constructor')
    expect(createTranslator('constructor').translate([bundle], 'hi', { name })).toContain('Hello')
  })

  test('the pseudo-locale accents and lengthens the text and leaves arguments alone', () => {
    const pseudo = createTranslator(pseudoLocale)
    const text = pseudo.translate([bundle], 'hi', { name: 'Anna' })
    expect(text).toBe('Héľľó ··Anna')
    expect(pseudo.translate([bundle], 'cats', { n: 1 })).toMatch(/^1 çáţ·+$/)
  })
})

test('locales fall back part by part; a wrong one is English', () => {
  expect(localeChain('zh-Hant-TW')).toEqual(['zh-Hant-TW', 'zh-Hant', 'zh'])
  expect(validLocale('not a locale')).toBe('en')
  expect(validLocale('FR-ca')).toBe('fr-CA')
})

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['fr', 'ltr'],
  ['ku', 'ltr'],
])('%s is read %s', (locale, dir) => {
  expect(directionOf(locale)).toBe(dir)
})

test('data fills placeholders, unknown ones stay, inherited names are unknown', () => {
  const data = { city: 'Dakar', n: 3 }
  expect(fillData('{{city}} {{ n }} {{x}} {{toString}}', data)).toBe('Dakar 3 {{x}} {{toString}}')
})
