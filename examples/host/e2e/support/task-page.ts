import type { Page } from 'playwright-core'

/** The parts of a task page, found as people find them: by role and name. */
export const taskPage = (page: Page) => ({
  title: page.locator('header h2'),
  progress: page.getByText(/^\d+ of \d+$/),
  saved: page.locator('header').getByText('Saved', { exact: true }),
  picture: page.getByRole('application', { name: /^Picture/ }),
  annotations: page.getByRole('option', { name: /box, / }),
  label: (name: string) =>
    page.getByRole('listbox', { name: 'Labels' }).getByRole('option', { name }),
  tag: (name: string) =>
    page.getByRole('group', { name: 'What fits the photo?' }).getByRole('checkbox', { name }),
  next: page.getByRole('button', { name: 'Next', exact: true }),
  timeline: page.getByRole('group', { name: 'Timeline' }),
  newSegment: page.getByRole('button', { name: 'New segment at the playing position' }),
  text: page.getByPlaceholder('Write what you hear'),
  play: page.getByRole('button', { name: 'Play', exact: true }),
  submit: page.getByRole('button', { name: /^Submit/ }),
  hideInstructions: page.getByRole('button', { name: 'Hide instructions' }),
  withdraw: page.getByRole('button', { name: /^Withdraw/ }),
  notices: page.locator('.notices'),
})
