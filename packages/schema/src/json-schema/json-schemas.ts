import annotation from './annotation.json' with { type: 'json' }
import condition from './condition.json' with { type: 'json' }
import datasetHeader from './dataset-header.json' with { type: 'json' }
import document from './document.json' with { type: 'json' }
import responseValues from './response-values.json' with { type: 'json' }
import task from './task.json' with { type: 'json' }

/** A JSON Schema 2020-12, to be given to a validator or an editor. */
export type JsonSchemaDocument = { readonly $schema: string; readonly $id: string } & {
  readonly [keyword: string]: unknown
}

/** JSON Schema of a task definition. */
export const taskJsonSchema: JsonSchemaDocument = task

/** JSON Schema of an annotation document. */
export const documentJsonSchema: JsonSchemaDocument = document

/** JSON Schema of the first line of a dataset. */
export const datasetHeaderJsonSchema: JsonSchemaDocument = datasetHeader

/** JSON Schema of a condition. */
export const conditionJsonSchema: JsonSchemaDocument = condition

/** JSON Schema of one annotation. */
export const annotationJsonSchema: JsonSchemaDocument = annotation

/** JSON Schema whose `$defs` are the values of answered responses by widget type. */
export const responseValuesJsonSchema: JsonSchemaDocument = responseValues
