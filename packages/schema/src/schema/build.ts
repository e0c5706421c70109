import * as v from 'valibot'
import { asMap } from '../values/map.js'
import { noList } from './no-list.js'

/** Whether two types are the same as far as members and assignability tell. */
type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? [keyof A] extends [keyof B]
      ? [keyof B] extends [keyof A]
        ? true
        : false
      : false
    : false
  : false

/** A schema whose output is `T`. */
export type SchemaOf<T> = v.GenericSchema<unknown, T>

/** A schema of an object whose output is `T`, with its members. */
export type ObjectSchemaOf<T> = SchemaOf<T> & { readonly entries: v.ObjectEntries }

/**
 * Passes a schema through and refuses, when types are checked, one that has drifted from the
 * interface `T`.
 */
export function schemaOf<T>() {
  return <S extends v.GenericSchema>(
    schema: S & (Same<v.InferOutput<S>, T> extends true ? unknown : { driftedFrom: T }),
  ): S => schema
}

/**
 * An object that keeps members it does not know. Its type names the known ones only, so that it
 * can be compared with an interface.
 */
export function open<const E extends v.ObjectEntries>(
  title: string,
  description: string,
  entries: E,
) {
  const object = noList(v.looseObject(entries)) as unknown as v.ObjectSchema<E, undefined>
  return v.pipe(object, v.title(title), v.description(description))
}

/** A member that must be there. */
export function need<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description))
}

/** A member that may be absent. */
export function maybe<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.exactOptional(v.pipe(schema, v.description(description)))
}

/** A number that JSON can write. */
export const number = v.pipe(v.number(), v.finite())

/** A number above zero. */
export const positive = v.pipe(number, v.gtValue(0))

/** A number from zero. */
export const fromZero = v.pipe(number, v.minValue(0))

/** A whole number from zero. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A share in [0, 1]. */
export const share = v.pipe(number, v.minValue(0), v.maxValue(1))

/** A rotation in degrees, in (-180, 180]. */
export const rotation = v.pipe(number, v.gtValue(-180), v.maxValue(180))

/** An id of the contract. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._:-]{1,128}$/))

/** Text that is not empty. */
export const someText = v.pipe(v.string(), v.nonEmpty())

/** A BCP 47 tag, as far as its form goes. */
export const languageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/))

/** An ISO 8601 timestamp in UTC. */
export const timestamp = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?Z$/,
  ),
)

/** A CSS hex colour. */
export const hexColor = v.pipe(v.string(), v.regex(/^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/))

/** The direction of a text. */
export const direction = v.picklist(['ltr', 'rtl', 'auto'])

/** A map by name without a prototype. */
export function mapOf<
  const K extends v.GenericSchema<string, string>,
  const S extends v.GenericSchema,
>(key: K, value: S, description: string) {
  return v.pipe(
    noList(v.record(key, value)),
    v.description(description),
    v.transform((map): Record<string, v.InferOutput<S>> => asMap(map)),
  )
}

/** Vendor members under reverse-domain keys. */
export const extensions = v.pipe(
  noList(v.record(v.string(), v.unknown())),
  v.description('Vendor members under reverse-domain keys; kept on every round trip.'),
)
