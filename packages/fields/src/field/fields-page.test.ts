import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { responseValuesJsonSchema, taskJsonSchema } from '@tagwright/schema'
import { expect, test } from 'vitest'

const fields = join(import.meta.dirname, '..')
const gallery = join(fields, '../../task/src/testing/gallery')
const read = (folder: string, wanted: RegExp) =>
  readdirSync(folder)
    .filter((name) => wanted.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

/** What a finger alone has done: the ready-made tasks, and the fields that none of them has. */
const byFinger = `${read(gallery, /-tasks\.ts$/)}\n${read(join(fields, 'field'), /^finger/)}`
const values = responseValuesJsonSchema.$defs as Record<string, { type?: string; anyOf?: unknown }>
const definitions = JSON.stringify(taskJsonSchema)

interface Row {
  name: string
  value: string
  /** What of a field there is, by column. */
  has: Record<string, boolean>
  codes: string
}

function rowOf(name: string): Row {
  const folder = join(fields, name)
  const source = read(folder, /^(?!.*\.(test|stories)\.).*\.tsx?$/)
  const unit = read(folder, /(?<!\.browser)\.test\.ts$/)
  const browser = read(folder, /\.browser\.test\.tsx$/)
  const stories = read(folder, /\.stories\.tsx$/)
  const own = values[name]
  const asks = own !== undefined || name === 'text-spans'
  const found = [...source.matchAll(/TW-FIELDS-\d{3}/g)].map(([code]) => code).sort()
  const codes = [...new Set(found)]
  return {
    name,
    value: own ? (own.type ?? 'one of several') : asks ? 'annotations' : '–',
    codes: codes.length > 1 ? `${codes[0]} … ${codes.at(-1)?.slice(-3)}` : (codes[0] ?? '–'),
    has: {
      'JSON Schema': definitions.includes(`"const":"${name}"`),
      component: /export function \w+(Field|View)\(/.test(source),
      // A field without texts of its own has none to translate.
      'en, fr': /\ben: \{/.test(source) === /\bfr: \{/.test(source),
      contract: !asks || /describeField|check\w+/.test(unit),
      keys: !asks || /keyboard\(/.test(browser) || name === 'consent',
      finger: !asks || byFinger.includes(`type: '${name}'`),
      phone: /findPhoneProblems|320|390/.test(browser) || /export const Phone/.test(stories),
      axe: /findAxeProblems/.test(browser) || stories !== '',
      story: /export const Dark/.test(stories),
    },
  }
}

const rows = readdirSync(fields)
  .filter((name) => {
    try {
      return readdirSync(join(fields, name)).some((file) => /\.field\.tsx?$/.test(file))
    } catch {
      return false
    }
  })
  .map(rowOf)

// `npm run generate -w packages/fields` writes the page anew.
test('docs/fields.md says what each field has, and nothing is missing', async () => {
  expect(rows.length).toBeGreaterThan(20)
  const missing = rows.flatMap(({ name, has }) =>
    Object.entries(has).flatMap(([what, is]) => (is ? [] : [`${name}: ${what}`])),
  )
  expect(missing).toEqual([])
  const columns = Object.keys(rows[0]?.has ?? {})
  const table = [
    ['field', 'answers with', 'rules', ...columns],
    ['---', '---', '---', ...columns.map(() => ':-:')],
    ...rows.map(({ name, value, codes, has }) => [
      ...[`\`${name}\``, value, codes],
      ...columns.map((column) => (has[column] ? '✓' : '')),
    ]),
  ]
  const page = `# What each field has

Written by \`npm run generate -w packages/fields\` from the folders of \`src\`; a test fails when one
lacks something. *Answers with* is the JSON type of the response's value; its whole schema is
\`responseValuesJsonSchema\` of \`@tagwright/schema\`, the widget's is part of \`taskJsonSchema\`. *Rules*
are the codes of what may be wrong with an answer. *Contract*: \`describeField\` with hostile values,
JSON, undo. *Keys*: done by the keyboard in a browser's test. *Finger*: done by taps alone, in a
ready-made task or in \`field/finger.browser.test.tsx\`. *Phone*: nothing wider than the screen, targets
of a finger's size. *Axe*: in a browser's test or in its stories. Fields that ask nothing have no value.

${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`
  await expect(page).toMatchFileSnapshot('../../docs/fields.md')
})
