export { checkTextSpans } from './check-text-spans.js'
export { textSpansWidget } from './text-spans.field.js'
export { textSpansIssues } from './text-spans.issues.js'
export { TextSpansField, type TextSpansFieldProps } from './text-spans-field.js'
