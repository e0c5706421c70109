import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Markdown } from './markdown.js'
import { isReasonableMarkdown } from './reasonable-markdown.js'
import { safeUrl } from './safe-url.js'

const render = (text: string, data?: Record<string, string>) =>
  renderToStaticMarkup(createElement(Markdown, { text, data }))

describe('safe addresses', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
  ])('%j is refused', (url) => {
    expect(safeUrl(url, 'link')).toBeUndefined()
    expect(safeUrl(url, 'picture')).toBeUndefined()
  })

  test('ordinary ones pass', () => {
    for (const url of ['https://example.org/a?b#c', 'guide/page.html', '#part', '/a:b', '?q=1:2']) {
      expect(safeUrl(url, 'link')).toBe(url)
    }
    expect(safeUrl('mailto:help@example.org', 'link')).toBe('mailto:help@example.org')
    expect(safeUrl('mailto:help@example.org', 'picture')).toBeUndefined()
  })
})

describe('Markdown', () => {
  test('headings, lists, emphasis and links become elements', () => {
    const html = render('# Rules\n\n1. **Box** every cat\n2. See [guide](https://example.org)')
    expect(html).toContain('<h3>Rules</h3>')
    expect(html).toContain('<strong>Box</strong>')
    expect(html).toContain(
      '<a href="https://example.org" target="_blank" rel="noopener noreferrer nofollow">guide</a>',
    )
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'text <b onclick="x()">bold</b>',
    '<iframe src="https://example.org"></iframe>',
    '<style>*{display:none}</style>',
    '<a href="javascript:alert(1)">x</a>',
  ])('%s stays text', (hostile) => {
    expect(render(hostile)).not.toMatch(/<(script|img|b|iframe|style|a)\b/)
  })

  test.each([
    '[x](javascript:alert(1))',
    '[x](<java&#10;script:alert(1)>)',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '[x]: javascript:alert(1)\n\n[x]',
    '<javascript:alert(1)>',
  ])('%s links nowhere', (hostile) => {
    expect(render(hostile)).not.toMatch(/(href|src)=/)
  })

  test('a value is text, whatever it holds', () => {
    const hostile = '**bold** [x](javascript:1) <img onerror=1> {{other}}'
    const html = render('In {{ city }}: `{{city}}`', { city: hostile, other: 'no' })
    expect(html).not.toMatch(/<(strong|a|img)/)
    expect(html).toContain('{{other}}')
    expect(html).toContain('&lt;img onerror=1&gt;')
  })

  test('a value in an address is encoded and its scheme is checked', () => {
    expect(render('[map](https://example.org/{{city}})', { city: 'a/b c' })).toContain(
      'href="https://example.org/a%2Fb%20c"',
    )
    expect(render('[x]({{url}})', { url: 'javascript:alert(1)' })).not.toContain('javascript:')
  })

  test('any text renders without a live address or element that was not asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(render(text)).not.toMatch(/<script|javascript:[^<]*"|\son\w+="/i)
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['quotes', '>'.repeat(50_000)],
    ['brackets', '['.repeat(50_000)],
    ['emphasis', '*a '.repeat(30_000)],
    ['lists', '- '.repeat(20_000)],
    ['ticks', '`'.repeat(50_000)],
    ['parentheses', '[a]('.repeat(30_000)],
    ['pictures', '!['.repeat(30_000)],
    ['angles', '<a '.repeat(40_000)],
    ['indents', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['definitions', '[a]: b\n'.repeat(20_000)],
    ['length', 'word '.repeat(2_000_000)],
  ])('a flood of %s does not hang', (_, text) => {
    const start = performance.now()
    expect(render(text).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('long honest instructions are still Markdown', () => {
    const text = '## Step\n\n- Draw a *tight* box, see `example_1` and **this**.\n\n'.repeat(500)
    expect(isReasonableMarkdown(text)).toBe(true)
  })
})
