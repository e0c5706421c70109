export { booleanWidget } from './boolean.field.js'
export { BooleanField, type BooleanFieldProps } from './boolean-field.js'
export { booleanIssues, checkBoolean } from './check-boolean.js'
