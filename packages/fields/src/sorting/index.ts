export { checkSorting, sortingIssues } from './check-sorting.js'
export { sortingWidget } from './sorting.field.js'
export { SortingField, type SortingFieldProps } from './sorting-field.js'
export type { Sorted } from './sorting-value.js'
