export { describeField, type FieldSamples } from './describe-field.js'
export { describeFormat, type FormatSamples } from './describe-format.js'
export { describeShape, type ShapeSamples } from './describe-shape.js'
