export { tsv } from '../table/tsv.format.js'
