import { create } from 'storybook/theming'

/** Storybook's own frame: calm greys and one accent, as the widgets have. */
export const theme = create({
  base: 'light',
  brandTitle: 'Tagwright',
  appBg: '#f4f5f7',
  colorPrimary: '#2158d0',
  colorSecondary: '#2158d0',
  fontBase: 'system-ui, sans-serif',
})
