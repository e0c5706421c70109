import { describe, expect, it } from 'vitest'
import { html } from './html.js'
import { duration, money, percent } from './numbers.js'

describe('html', () => {
  it('escapes values and keeps its own pieces', () => {
    const inner = html`<b>${'<i>&"\'</i>'}</b>`
    expect(html`<p title="${'" onclick="x'}">${inner}${[inner, inner]}${0}</p>`.text).toBe(
      '<p title="&quot; onclick=&quot;x">' +
        '<b>&lt;i&gt;&amp;&quot;&#39;&lt;/i&gt;</b>'.repeat(3) +
        '0</p>',
    )
  })
})

describe('numbers', () => {
  it('reads as people do', () => {
    expect([null, 0, 59.6, 125, 3600 * 3 + 60 * 20].map(duration)).toEqual([
      '–',
      '0 s',
      '1 min 00 s',
      '2 min 05 s',
      '3 h 20 min',
    ])
    expect(money(8.4, 'USD')).toBe('$8.40')
    expect(money(8.4, 'not a currency')).toBe('8.40 not a currency')
    expect([percent(1, 3), percent(0, 0), percent(2, 2)]).toEqual(['33 %', '0 %', '100 %'])
  })
})
