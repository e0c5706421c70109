export { checkText } from './check-text.js'
export { countCharacters, countWords } from './count-text.js'
export { textWidget } from './text.field.js'
export { TextField, type TextFieldProps } from './text-field.js'
