import { expect, waitFor } from 'storybook/test'

/** Resolves when every widget of a page is there, so that what follows judges them and not their room. */
export async function untilLoaded(page: HTMLElement): Promise<void> {
  await waitFor(() => expect(page.querySelector('.tagwright-widget-awaited')).toBeNull(), {
    timeout: 15_000,
  })
}
