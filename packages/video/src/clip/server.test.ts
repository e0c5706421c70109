import { TaskProvider } from '@tagwright/react'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { clipDocument, clipTask, finished } from '../fixtures/clip.js'
import { PlayerView } from '../player/player-view.js'
import { VideoAnnotator } from './video-annotator.js'

const render = (child: ReturnType<typeof createElement>) =>
  renderToString(
    createElement(
      TaskProvider,
      { task: clipTask(), defaultDocument: clipDocument(finished), locale: 'fr' },
      child,
    ),
  )

test('renders on a server: the frame, and that the clip is loading', () => {
  const html = render(createElement(VideoAnnotator, { widget: 'w' }))
  expect(html).toContain('Suivez le chat')
  expect(html).toContain('Chargement de l’extrait')
  expect(html).not.toContain('<video')
})

test('the player renders on a server, too', () => {
  const widget = { id: 'p', type: 'player', media: 'film', title: 'Film' } as const
  expect(render(createElement(PlayerView, { widget }))).toContain('Film')
})
