export { checkDateTime, dateTimeIssues } from './check-date-time.js'
export { dateTimeWidget } from './date-time.field.js'
export { DateTimeField, type DateTimeFieldProps } from './date-time-field.js'
