import type { Modifiers } from './tool.js'

/** What of a page's pointer event is read; places in CSS pixels of the page's window. */
export interface PointerLike {
  pointerId: number
  pointerType: string
  button: number
  clientX: number
  clientY: number
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/** A kind of pointer that tools tell apart. */
export type PointerKind = 'mouse' | 'touch' | 'pen'

/** The kind of a pointer by its `pointerType`; what is unknown counts as a mouse. */
export const pointerKind = (type: string): PointerKind =>
  type === 'touch' || type === 'pen' ? type : 'mouse'

/** The keys held during a pointer event, as tools read them. */
export const modifiersOf = (
  event: Pick<PointerLike, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
): Modifiers => ({
  shift: event.shiftKey,
  alt: event.altKey,
  mod: event.ctrlKey || event.metaKey,
})
