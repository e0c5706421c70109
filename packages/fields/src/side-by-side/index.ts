export { checkSideBySide, sideBySideIssues } from './check-side-by-side.js'
export { sideBySideWidget } from './side-by-side.field.js'
export { SideBySideField, type SideBySideFieldProps } from './side-by-side-field.js'
