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
