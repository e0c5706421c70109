import * as v from 'valibot'
import type { Annotation } from '../document/annotation.js'
import type { Response } from '../document/response.js'
import { widgetOfPath } from '../document/response-path.js'
import { responseValueSchemas } from '../document/response-value.schema.js'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import type { Sink } from '../parse/parse-result.js'
import type { SchemaOf } from '../schema/build.js'
import type { References } from './references.js'

/** The schema of a widget type's value, or undefined when it has none. */
export function valueSchemaOf(type: string): SchemaOf<unknown> | undefined {
  const schemas = responseValueSchemas as Record<string, SchemaOf<unknown>>
  return Object.hasOwn(schemas, type) ? schemas[type] : undefined
}

/**
 * Whether a response can stay; tells what is wrong with it. One whose value the widget cannot have
 * is left out, so that no field meets a value that it does not expect.
 */
export function checkResponse(
  key: string,
  response: Response,
  references: References,
  path: readonly PathStep[],
  sink: Sink,
): boolean {
  const { state, value } = response
  if (state !== 'answered' && value !== undefined) {
    sink.issues.push(schemaErrors.stateAndValue(path, { state }))
  }
  if (!references.widgets) return true
  const id = widgetOfPath(key)
  const widget = references.widgets.get(id)
  if (!widget) {
    sink.issues.push(schemaErrors.missingReference(path, { what: 'widget', id }))
    return true
  }
  const schema = valueSchemaOf(widget.type)
  if (!schema || state !== 'answered') return true
  const data = { widget: id, type: widget.type }
  if (value === undefined) {
    sink.issues.push(schemaErrors.responseWithoutValue(path, data))
    return true
  }
  if (v.is(schema, value)) return true
  sink.issues.push(schemaErrors.wrongResponseValue([...path, 'value'], data))
  sink.rejected.push({ path: [...path], value: response })
  return false
}

/** Responses that say `none` beside annotations of the same widget; rejected ones do not count. */
export function checkNone(
  responses: Readonly<Record<string, Response>>,
  annotations: readonly Annotation[],
  sink: Sink,
): void {
  const none = Object.keys(responses).filter((key) => responses[key]?.state === 'none')
  if (none.length === 0) return
  const counts = new Map<string, number>()
  for (const { widget, review } of annotations) {
    if (widget === undefined || review?.verdict === 'rejected') continue
    counts.set(widget, (counts.get(widget) ?? 0) + 1)
  }
  for (const widget of none) {
    const count = counts.get(widget) ?? 0
    if (count === 0) continue
    const path = ['responses', widget, 'state']
    sink.issues.push(schemaErrors.noneBesideAnnotations(path, { widget, count }))
  }
}
