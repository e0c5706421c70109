export { captionWidget } from './caption.field.js'
export { CaptionField, type CaptionFieldProps } from './caption-field.js'
