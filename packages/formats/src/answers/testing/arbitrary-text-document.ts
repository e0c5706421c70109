import { type AnnotationDocument, codePointLength, sliceCodePoints } from '@tagwright/schema'
import { arbitraryAnnotation, arbitraryDocument, arbitraryId } from '@tagwright/schema/testing'
import fc from 'fast-check'
import { textMedium } from '../text-of-medium.js'

const word = fc.constantFrom(
  'Anna',
  'sees',
  '🐈‍⬛',
  "don't",
  'Paris,',
  'قطة',
  'e.g.',
  '(x)',
  'naïve',
  '3.5',
)

/** Texts of some words, with spaces and line ends between them. */
export const arbitraryPassage: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '  ', '\n', '', '\n\n')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''))

/** Documents of one text with spans of it, and with all that annotations may have beside. */
export const arbitraryTextDocument: fc.Arbitrary<AnnotationDocument> = fc
  .tuple(
    arbitraryDocument,
    arbitraryPassage,
    fc.uniqueArray(
      fc.tuple(
        arbitraryAnnotation,
        fc.nat(60),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(7),
        arbitraryId,
      ),
      { selector: ([{ id }]) => id, maxLength: 5 },
    ),
  )
  .map(([document, text, spans]) => {
    const length = codePointLength(text)
    const annotations = spans.map(([annotation, at, size, n, label]) => {
      const start = Math.min(at, length - 1)
      if (n === 0 || length === 0) return { ...annotation, media: 'text' }
      const end = Math.min(length, start + size)
      const quote = sliceCodePoints(text, start, end)
      const geometry = { type: 'text-span' as const, media: 'text', start, end, quote }
      const base = n < 3 ? annotation : { id: annotation.id }
      return { ...base, media: 'text', geometry, labels: [label] }
    })
    return { ...document, media: [textMedium('text', text)], annotations, relations: [] }
  })
