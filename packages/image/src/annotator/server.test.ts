import { TaskProvider } from '@tagwright/react'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { ImageAnnotator } from './image-annotator.js'

test('renders on a server: the frame, the labels and that the picture is loading', () => {
  const task = imageTask({ annotations: raccoonBoxes })
  const html = renderToString(
    createElement(
      TaskProvider,
      { task, locale: 'fr' },
      createElement(ImageAnnotator, { widget: 'w1' }),
    ),
  )
  expect(html).toContain('Encadrez chaque œil')
  expect(html).toContain('Chargement de l’image')
  expect(html).toContain('Raton laveur')
  expect(html).not.toContain('<canvas')
})
