/**
 * The default label colours, the most different first. Every two of the twenty are at least 12
 * apart (CIEDE2000) in usual colour vision and at least 9 under protanopia, deuteranopia and
 * tritanopia (Machado, Oliveira and Fernandes 2009, severity 1); the first six at least 14. Found
 * by simulated annealing over sRGB colours of middling lightness and chroma, so that they stand on
 * light and dark alike. A test computes these distances.
 */
export const labelPalette: readonly string[] = [
  ...['#e63333', '#1a33b3', '#b399fa', '#00e6b3', '#e6cc1a'],
  ...['#b34d80', '#008000', '#cc9900', '#b366e6', '#b31a4d'],
  ...['#99e680', '#fa99cc', '#669966', '#663366', '#1a4d33'],
  ...['#6666b3', '#33b399', '#4d4d00', '#9980b3', '#b3b380'],
]
