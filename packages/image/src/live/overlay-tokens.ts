import { luminance, parseHex } from '@tagwright/react'

/** Colours of what is drawn over the picture, from the theme's tokens. */
export interface OverlayTokens {
  /** Borders of handles, the marquee, the keyboard's cursor. */
  accent: string
  /** Insides of handles. */
  surface: string
}

/** The tokens that the live layer reads. */
export const overlayTokenNames = ['--tagwright-accent', '--tagwright-surface'] as const

/** Colours before the theme is known. */
export const defaultOverlayTokens: OverlayTokens = { accent: '#1b6ef3', surface: '#ffffff' }

/**
 * The tokens as they are used over a picture, which has no theme: handles are white with a border
 * that stands out from them. System colours of forced-colours mode are kept.
 */
export function onPicture({ accent, surface }: OverlayTokens): OverlayTokens {
  const isTooLight = parseHex(accent) !== undefined && luminance(accent) > 0.3
  return {
    accent: isTooLight ? defaultOverlayTokens.accent : accent,
    surface: parseHex(surface) ? defaultOverlayTokens.surface : surface,
  }
}
