import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { annotationSchema } from '../document/annotation.schema.js'
import { datasetHeaderSchema } from '../document/dataset.schema.js'
import { documentSchema } from '../document/document.schema.js'
import { documentMediumSchema } from '../document/medium.schema.js'
import { relationSchema } from '../document/relation.schema.js'
import { responseSchema } from '../document/response.schema.js'
import { responseValueSchemas } from '../document/response-value.schema.js'
import { geometrySchema } from '../geometry/geometry.schema.js'
import { frameGeometrySchema, keyframeSchema } from '../geometry/track/track.schema.js'
import { schemaVersion } from '../migrate/version.js'
import { conditionSchema } from '../task/condition.schema.js'
import { localizedTextSchema } from '../task/localized-text.schema.js'
import {
  attributeDefinitionSchema,
  labelSchema,
  ontologySchema,
  optionSchema,
} from '../task/ontology.schema.js'
import { layoutSchema, taskMediumSchema, taskSchema } from '../task/task.schema.js'
import { widgetSchema } from '../task/widget.schema.js'
import { annotationRulesSchema, itemSchema } from '../task/widget-base.schema.js'
import { tierSchema } from '../task/widgets/annotation-widgets.schema.js'

/** Schemas that are written once and referred to. */
const definitions: Record<string, GenericSchema> = {
  LocalizedText: localizedTextSchema,
  Condition: conditionSchema,
  Geometry: geometrySchema,
  FrameGeometry: frameGeometrySchema,
  Annotation: annotationSchema,
  Medium: documentMediumSchema,
  TaskMedium: taskMediumSchema,
  Relation: relationSchema,
  Response: responseSchema,
  Keyframe: keyframeSchema,
  Layout: layoutSchema,
  AnnotationRules: annotationRulesSchema,
  Attribute: attributeDefinitionSchema,
  Item: itemSchema,
  Tier: tierSchema,
  Option: optionSchema,
  Label: labelSchema,
  Ontology: ontologySchema,
  Widget: widgetSchema,
  Task: taskSchema,
}

/** The published schemas, by the name of their file. */
export const published: Record<string, GenericSchema> = {
  task: taskSchema,
  document: documentSchema,
  'dataset-header': datasetHeaderSchema,
  condition: conditionSchema,
  annotation: annotationSchema,
}

/** One schema as JSON Schema 2020-12, with those definitions that it uses. */
export function createJsonSchema(name: string): JsonSchema {
  const schema = published[name]!
  const others = Object.fromEntries(
    Object.entries(definitions).filter(
      ([, definition]) => definition !== schema || recursive.has(name),
    ),
  )
  const {
    $schema,
    $defs = {},
    ...rest
  } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    ignoreActions: ['finite'],
    definitions: others,
  })
  const bodies = new Map(
    Object.entries($defs).map(([key, body]) => [withoutDescription(body as object), key]),
  )
  const body = fold(rest, bodies)
  const folded = Object.entries($defs).map(([key, definition]) => [key, fold(definition, bodies)])
  return {
    ...($schema !== undefined && { $schema }),
    $id: `urn:tagwright:schema:${schemaVersion}:${name}`,
    ...(recursive.has(name) && {
      title: 'Condition',
      description: 'A condition as data, never code.',
    }),
    ...(body as object),
    $defs: used(body, Object.fromEntries(folded)),
  } as JsonSchema
}

function withoutDescription(part: object): string {
  return JSON.stringify({ ...part, description: undefined })
}

/**
 * Refers to definitions that the converter wrote out, as it does where a member has a description
 * of its own.
 */
function fold(part: unknown, bodies: ReadonlyMap<string, string>, top = true): unknown {
  if (Array.isArray(part)) return part.map((item) => fold(item, bodies, false))
  if (typeof part !== 'object' || part === null) return part
  const key = top ? undefined : bodies.get(withoutDescription(part))
  if (key !== undefined) {
    const { description } = part as { description?: string }
    return { $ref: `#/$defs/${key}`, ...(description !== undefined && { description }) }
  }
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, fold(value, bodies, false)]),
  )
}

const recursive = new Set(['condition'])

/** The values of responses, by widget type, as the definitions of one schema. */
export function createResponseValuesSchema(): JsonSchema {
  const values = Object.entries(responseValueSchemas).map(([type, schema]) => {
    const { $schema: _, ...value } = toJsonSchema(schema as GenericSchema, {
      target: 'draft-2020-12',
      typeMode: 'input',
      ignoreActions: ['finite'],
    })
    return [type, value]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tagwright:schema:${schemaVersion}:response-values`,
    title: 'Response values',
    description: 'The value of an answered response, by widget type.',
    $defs: Object.fromEntries(values),
  } as JsonSchema
}

/** The definitions that a schema refers to, directly or through others. */
function used(schema: unknown, all: Record<string, unknown>): Record<string, unknown> {
  const names = new Set<string>()
  const visit = (part: unknown) => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (name === undefined || names.has(name)) continue
      names.add(name)
      visit(all[name])
    }
  }
  visit(schema)
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)))
}
