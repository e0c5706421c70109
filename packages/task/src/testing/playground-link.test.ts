import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkFragment, textOfFragment } from './playground-link.js'

test('any text survives the way through a link', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const fragment = linkFragment(text)
      expect(fragment).toMatch(/^#task=[\w-]*$/)
      if (text !== '') expect(textOfFragment(fragment)).toBe(text)
    }),
  )
})

test('what is no link to a task is none', () => {
  for (const wrong of ['', '#', '#task=', '#task=%%', '#task=_w', '#other=YQ']) {
    expect(textOfFragment(wrong)).toBeNull()
  }
})
