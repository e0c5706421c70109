export { checkTranslation, translationIssues } from './check-translation.js'
export { translationWidget } from './translation.field.js'
export { TranslationField, type TranslationFieldProps } from './translation-field.js'
