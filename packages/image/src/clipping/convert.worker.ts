import { type ConvertRequest, convertGeometries } from './convert-geometries.js'

globalThis.onmessage = ({ data }: MessageEvent<ConvertRequest>) => {
  globalThis.postMessage(convertGeometries(data))
}
