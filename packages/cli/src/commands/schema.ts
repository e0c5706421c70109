import {
  annotationJsonSchema,
  conditionJsonSchema,
  datasetHeaderJsonSchema,
  documentJsonSchema,
  type JsonSchemaDocument,
  responseValuesJsonSchema,
  taskJsonSchema,
} from '@tagwright/schema'
import { cliError } from '../errors/cli-error.js'
import { createOutput } from '../output/output.js'
import type { CliHost } from '../run/host.js'

/** The JSON Schemas by the names that the command knows them by. */
export const schemas: Readonly<Record<string, JsonSchemaDocument>> = {
  task: taskJsonSchema,
  document: documentJsonSchema,
  dataset: datasetHeaderJsonSchema,
  annotation: annotationJsonSchema,
  condition: conditionJsonSchema,
  responses: responseValuesJsonSchema,
}

/** Prints one JSON Schema, or all of them by name; with an output, writes a file for each. */
export async function schema(
  name: string | undefined,
  { output: path, force = false }: { output?: string; force?: boolean },
  host: CliHost,
): Promise<number> {
  const one = name === undefined ? undefined : schemas[name]
  if (name !== undefined && !one) {
    const expected = `the schemas are ${Object.keys(schemas).join(', ')}`
    throw cliError('TW-CLI-010', { option: 'The schema', value: name, expected })
  }
  const text = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`
  if (path === undefined || path === '-') {
    await host.write(text(one ?? schemas))
    return 0
  }
  const output = createOutput(path, host, { force, asFolder: !one && !/\.zip$/i.test(path) })
  const encoder = new TextEncoder()
  for (const [key, value] of Object.entries(schemas)) {
    if (one && one !== value) continue
    await output.add({ path: `${key}.json`, content: [encoder.encode(text(value))] })
  }
  await output.finish()
  return 0
}
