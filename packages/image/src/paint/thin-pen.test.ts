import { expect, test } from 'vitest'
import type { Pen } from '../shapes/shape.js'
import { thinPen } from './thin-pen.js'

/** A pen that writes down what it is told. */
function recorder() {
  const told: string[] = []
  const tell =
    (name: string) =>
    (...given: number[]) =>
      told.push(`${name} ${given.join(' ')}`.trim())
  const names = ['moveTo', 'lineTo', 'rect', 'arc', 'ellipse', 'bezierCurveTo', 'closePath']
  return { told, pen: Object.fromEntries(names.map((name) => [name, tell(name)])) as never as Pen }
}

test('vertices within half a screen pixel of the last one are left out', () => {
  const { told, pen } = recorder()
  const thin = thinPen(pen, 2)
  thin.moveTo(0, 0)
  thin.lineTo(0.5, 0.9)
  thin.lineTo(0.9, 1.1)
  thin.lineTo(1, 1.2)
  thin.lineTo(5, 5)
  thin.closePath()
  expect(told).toEqual(['moveTo 0 0', 'lineTo 0.9 1.1', 'lineTo 5 5', 'closePath'])
})

test('what follows another figure begins anew', () => {
  const { told, pen } = recorder()
  const thin = thinPen(pen, 1)
  thin.moveTo(3, 3)
  thin.rect(1, 2, 3, 4)
  thin.lineTo(3, 3)
  thin.arc(1, 1, 2, 0, 3)
  thin.lineTo(3, 3)
  expect(told).toEqual(['moveTo 3 3', 'rect 1 2 3 4', 'lineTo 3 3', 'arc 1 1 2 0 3', 'lineTo 3 3'])
})
