/** What the clock needs of an `<audio>` or `<video>` element. */
export interface MediaElementLike {
  currentTime: number
  playbackRate: number
  volume: number
  muted: boolean
  preservesPitch?: boolean
  readonly duration: number
  readonly paused: boolean
  readonly ended: boolean
  play(): Promise<void>
  pause(): void
  addEventListener(type: string, listener: never, options?: never): void
  removeEventListener(type: string, listener: never, options?: never): void
}
