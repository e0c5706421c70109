import { expect, it } from 'vitest'
import { createJsonSchema, createResponseValuesSchema, published } from './json-schema.generate.js'

// `npm run generate` writes these files anew.
it.each(Object.keys(published))('%s.json is what the schemas say', async (name) => {
  const text = `${JSON.stringify(createJsonSchema(name), undefined, 2)}\n`
  await expect(text).toMatchFileSnapshot(`./${name}.json`)
})

it('response-values.json is what the schemas say', async () => {
  const text = `${JSON.stringify(createResponseValuesSchema(), undefined, 2)}\n`
  await expect(text).toMatchFileSnapshot('./response-values.json')
})
