import type { PixelGrid } from '@tagwright/core'
import { flood } from './flood.js'

/** What the worker is sent. */
export interface FloodRequest {
  grid: PixelGrid
  seed: readonly [number, number]
  tolerance: number
}

globalThis.onmessage = ({ data }: MessageEvent<FloodRequest>) => {
  const region = flood(data.grid, data.seed, data.tolerance)
  const post = globalThis.postMessage as (message: unknown, transfer: Transferable[]) => void
  post(region, region ? [region.data.buffer as ArrayBuffer] : [])
}
