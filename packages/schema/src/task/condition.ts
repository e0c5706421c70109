/** A scalar that a condition compares with. */
export type ConditionValue = string | number | boolean | null

/**
 * A condition as data, never code. `field` is a widget id (its response's value), or in an
 * attribute's condition an attribute id of the same annotation.
 */
export type Condition =
  | { field: string; equals: ConditionValue }
  | { field: string; notEquals: ConditionValue }
  | { field: string; includes: ConditionValue }
  | { field: string; in: ConditionValue[] }
  | { field: string; greaterThan: number }
  | { field: string; lessThan: number }
  | { field: string; answered: boolean }
  | { field: string; state: 'answered' | 'none' | 'cannot-tell' }
  | { field: string; count: { min?: number; max?: number; label?: string } }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
