/** A time span in seconds of the medium, half-open [start, end); low and high in Hz make a spectral box. */
export interface SpanGeometry {
  type: 'span'
  start: number
  end: number
  /** The audio channel that is meant, from 0; all when absent. */
  channel?: number
  /** Hz. */
  low?: number
  /** Hz. */
  high?: number
}
