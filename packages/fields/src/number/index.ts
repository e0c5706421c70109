export { checkNumber, numberIssues } from './check-number.js'
export { numberWidget } from './number.field.js'
export { NumberField, type NumberFieldProps } from './number-field.js'
export { formatForEditing, type NumberMarks, numberMarks, parseNumber } from './parse-number.js'
