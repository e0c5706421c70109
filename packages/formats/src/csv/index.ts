export { csv } from '../table/csv.format.js'
export { type CsvRecord, readCsv } from './read-csv.js'
export { writeCsvLine } from './write-csv.js'
