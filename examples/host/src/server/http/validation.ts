import type { Issue } from '@tagwright/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify'

/** A failed rule of a JSON Schema as an issue of the contract. */
export function issuesOf(failures: readonly FastifySchemaValidationError[]): Issue[] {
  return failures.slice(0, 20).map((failure) => ({
    code: 'TW-HOST-022',
    path: failure.instancePath
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : decodeURIComponent(step))),
    message: failure.message ?? failure.keyword,
    severity: 'error',
  }))
}

/**
 * Validates requests by JSON Schema 2020-12, the dialect of the published schemas. Nothing is
 * coerced, filled in or removed: what an annotator sent is kept or refused as it is.
 */
export function addValidation(app: FastifyInstance): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  app.setValidatorCompiler(({ schema }) => ajv.compile(schema as object))
}
