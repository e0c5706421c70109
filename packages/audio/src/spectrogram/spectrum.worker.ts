import { type SpectrumRequest, spectrum } from './spectrum.js'

/** What the worker is sent. */
export interface SpectrumJob {
  readonly id: number
  readonly request: SpectrumRequest
}

/** What the worker answers. */
export interface SpectrumAnswer {
  readonly id: number
  readonly values: Uint8Array<ArrayBuffer>
}

globalThis.onmessage = ({ data }: MessageEvent<SpectrumJob>) => {
  const values = spectrum(data.request)
  const post = globalThis.postMessage as (message: unknown, transfer: Transferable[]) => void
  post({ id: data.id, values } satisfies SpectrumAnswer, [values.buffer])
}
