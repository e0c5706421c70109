import type { Command } from '@tagwright/core'
import type { Point2 } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import { directionToImage } from '../viewport/viewport.js'

const far = 10
const nudges: Readonly<Record<string, Point2>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
  'far-left': [-far, 0],
  'far-right': [far, 0],
  'far-up': [0, -far],
  'far-down': [0, far],
}
const resizes: Readonly<Record<string, Point2>> = {
  narrower: [-1, 0],
  wider: [1, 0],
  lower: [0, -1],
  higher: [0, 1],
}

/** The arrows of the engine for one widget: where its view is turned, they go as they are seen to. */
export function turnedArrows({ store, viewport, widget }: Surface): readonly Command[] {
  const arrow = (id: string, run: Command['run']): Command[] => {
    const known = store.commands.get(id)
    return known ? [{ ...known, widget: widget.id, run }] : []
  }
  return [
    ...Object.entries(nudges).flatMap(([name, way]) =>
      arrow(`annotation.nudge-${name}`, (context) => {
        const [dx, dy] = directionToImage(viewport.get(), way)
        return store.run('annotation.nudge', { dx, dy, ...(context.args as object) }, context)
      }),
    ),
    ...Object.entries(resizes).flatMap(([name, [across, down]]) =>
      arrow(`annotation.resize-${name}`, (context) => {
        const isAcross = viewport.get().rotation % 180 === 0
        const [dw, dh] = isAcross ? [across, down] : [down, across]
        return store.run('annotation.resize', { dw, dh, ...(context.args as object) }, context)
      }),
    ),
  ]
}
