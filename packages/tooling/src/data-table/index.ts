export { compareFacts } from './compare-facts.js'
export { type DataRow, readDataFolder } from './data-table.js'
export { type Facts, factsByKind, type ReadData } from './facts.js'
export { isMet, rowText, summaryText, tablePage } from './row-text.js'
