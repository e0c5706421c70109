import { createScope } from '@tagwright/core'
import type { OwnedElement } from '@tagwright/media'

/** Makes a media element with a scope that owns what listens to it; for one timeline only. */
export function createMediumElement(kind: 'audio' | 'video'): OwnedElement {
  const element = document.createElement(kind)
  element.preload = 'metadata'
  return { element, scope: createScope() }
}
