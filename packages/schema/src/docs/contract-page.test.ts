import { expect, it } from 'vitest'
import {
  datasetHeaderJsonSchema,
  documentJsonSchema,
  responseValuesJsonSchema,
  taskJsonSchema,
} from '../json-schema/json-schemas.js'
import { createContractPage } from './contract-page.js'

// `npm run generate` writes the page anew.
it('docs/contract.md is what the schemas say', async () => {
  const page = createContractPage({
    task: taskJsonSchema,
    document: documentJsonSchema,
    datasetHeader: datasetHeaderJsonSchema,
    responseValues: responseValuesJsonSchema,
  })
  expect(page).toContain('TW-SCHEMA-001')
  expect(page).not.toMatch(/undefined|\[object/)
  await expect(page).toMatchFileSnapshot('../../docs/contract.md')
})
