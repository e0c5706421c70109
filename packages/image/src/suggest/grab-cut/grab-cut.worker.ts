import { type GrabCutRequest, type GrabCutResult, grabCut } from './grab-cut.js'

/** What the worker answers: progress, then the result. */
export type GrabCutAnswer = { progress: number } | { result: GrabCutResult }

self.onmessage = ({ data }: MessageEvent<GrabCutRequest>) => {
  const answer = (message: GrabCutAnswer) => self.postMessage(message)
  const result = grabCut(data, (progress) => answer({ progress }))
  answer({ result })
}
