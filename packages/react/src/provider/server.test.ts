import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ServerPage } from '../fixtures/server-page.js'

test('the provider and the parts render on a server, in the wanted language', () => {
  const html = renderToString(createElement(ServerPage))
  expect(html).toContain('class="tagwright-root" data-theme="dark"')
  expect(html).toContain('lang="fr"')
  expect(html).toContain('aria-label="Annuler"')
  expect(html).toContain('Tracez une boîte')
  expect(html).toContain('aria-setsize="1000"')
  expect(html).toContain('dedans')
  expect(html.match(/role="option"/g)?.length).toBeLessThan(60)
})
