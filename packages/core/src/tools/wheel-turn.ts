import type { PointerLike } from './page-pointer.js'

/** What of a page's wheel event is read. */
export type WheelLike = Pick<
  PointerLike,
  'clientX' | 'clientY' | 'shiftKey' | 'ctrlKey' | 'metaKey'
> & { deltaX: number; deltaY: number; deltaMode: number }

/** What a turn of a wheel, or fingers on a trackpad, ask of a picture. */
export interface WheelTurn {
  /** Pixels to pan by; with Shift a wheel of one direction goes sideways. */
  across: number
  along: number
  /** The modifier of zooming is held, or fingers pinch. */
  zooms: boolean
  /** A mouse's wheel: coarse steps without a sideways part, unlike a trackpad's. */
  coarse: boolean
  /** By how much to zoom, above 1 for larger. */
  factor: number
}

/** Pixels of a line and of a page, for wheels that count in them. */
const wheelUnits = [1, 16, 400] as const

/** Reads a wheel event. */
export function readWheel(event: WheelLike): WheelTurn {
  const unit = wheelUnits[event.deltaMode] ?? 1
  const dx = event.deltaX * unit
  const dy = event.deltaY * unit
  const sideways = event.shiftKey && dx === 0
  // A trackpad's pinch comes as many small steps with Ctrl, a wheel's notch as one of about 100.
  const speed = event.ctrlKey && Math.abs(dy) < 40 ? 0.01 : 0.002
  return {
    across: sideways ? dy : dx,
    along: sideways ? 0 : dy,
    zooms: event.ctrlKey || event.metaKey,
    coarse: dx === 0 && Math.abs(dy) >= 50 && Number.isInteger(dy),
    factor: Math.exp(-dy * speed),
  }
}
