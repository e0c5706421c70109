export { defineField, type Field, type FieldDefinition } from './field/define-field.js'
export { fieldsIssues } from './issues/fields-issues.js'
export * from './tags/index.js'
export * from './text/index.js'
