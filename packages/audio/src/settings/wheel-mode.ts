/**
 * What the plain wheel does over the time axis while that has the focus: `auto` zooms by the notches of a
 * mouse and pans by the small steps of a trackpad. Without the focus it is the page's.
 */
export type WheelMode = 'auto' | 'zoom' | 'pan'
