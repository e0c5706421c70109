export { polygonThrough, polygonTool } from '@tagwright/core'
