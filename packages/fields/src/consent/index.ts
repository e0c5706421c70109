export { checkConsent, consentIssues } from './check-consent.js'
export { consentWidget } from './consent.field.js'
export { ConsentField, type ConsentFieldProps } from './consent-field.js'
