import * as v from 'valibot'
import { responsePath } from '../document/response.schema.js'
import { count, maybe, need, number, open, type SchemaOf, schemaOf } from '../schema/build.js'
import type { Condition, ConditionValue } from './condition.js'

const value = schemaOf<ConditionValue>()(v.union([v.string(), number, v.boolean(), v.null()]))
const field = need(responsePath, 'A widget id, or in an attribute an attribute id.')
const counts = open('Count', 'Limits on a number of annotations or list items.', {
  min: maybe(count, 'At least so many.'),
  max: maybe(count, 'At most so many.'),
  label: maybe(v.string(), 'Only annotations with this label count.'),
})
const nested: SchemaOf<Condition> = v.lazy(() => conditionSchema)

/** Schema of {@link Condition}. */
export const conditionSchema = schemaOf<Condition>()(
  v.pipe(
    v.union([
      open('Equals', 'The value is this one.', {
        field,
        equals: need(value, 'What it is compared with.'),
      }),
      open('Differs', 'There is a value and it is not this one.', {
        field,
        notEquals: need(value, 'What it is compared with.'),
      }),
      open('Includes', 'The value is a list with this in it.', {
        field,
        includes: need(value, 'What is looked for.'),
      }),
      open('One of', 'The value is one of these.', {
        field,
        in: need(v.array(value), 'What it may be.'),
      }),
      open('Greater', 'The value is a greater number.', {
        field,
        greaterThan: need(number, 'The bound, not reached.'),
      }),
      open('Less', 'The value is a lesser number.', {
        field,
        lessThan: need(number, 'The bound, not reached.'),
      }),
      open('Answered', 'Whether the field has a response.', {
        field,
        answered: need(v.boolean(), 'Whether it should have one.'),
      }),
      open('State', 'The state of the response.', {
        field,
        state: need(v.picklist(['answered', 'none', 'cannot-tell']), 'The state.'),
      }),
      open('Count', 'How many annotations or list items there are.', { field, count: counts }),
      open('All', 'Every one of these holds.', { all: need(v.array(nested), 'The conditions.') }),
      open('Any', 'At least one of these holds.', {
        any: need(v.array(nested), 'The conditions.'),
      }),
      open('Not', 'This does not hold.', { not: nested }),
    ]),
    v.title('Condition'),
    v.description('A condition as data, never code.'),
  ),
)
