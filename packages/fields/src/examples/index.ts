export { examplesWidget } from './examples.field.js'
export { ExamplesView, type ExamplesViewProps } from './examples-view.js'
