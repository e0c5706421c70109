import { describe, expect, it } from 'vitest'
import { readWheel, type WheelLike } from './wheel-turn.js'

const turn = (change: Partial<WheelLike>) =>
  readWheel({
    ...{ clientX: 0, clientY: 0, shiftKey: false, ctrlKey: false, metaKey: false },
    ...{ deltaX: 0, deltaY: 0, deltaMode: 0, ...change },
  })

describe('a turn of the wheel', () => {
  it('tells a notch of a mouse from a trackpad', () => {
    expect(turn({ deltaY: 100 }).coarse).toBe(true)
    expect(turn({ deltaY: 4 }).coarse).toBe(false)
    expect(turn({ deltaY: 100, deltaX: 1 }).coarse).toBe(false)
    expect(turn({ deltaY: 66.5 }).coarse).toBe(false)
  })

  it('counts lines and pages in pixels', () => {
    expect(turn({ deltaY: 3, deltaMode: 1 }).along).toBe(48)
    expect(turn({ deltaY: 1, deltaMode: 2 }).along).toBe(400)
  })

  it('goes sideways with Shift, unless the browser already turned it', () => {
    expect(turn({ deltaY: 100, shiftKey: true })).toMatchObject({ across: 100, along: 0 })
    expect(turn({ deltaX: 30, deltaY: 5, shiftKey: true })).toMatchObject({ across: 30, along: 5 })
  })

  it('zooms in when turned away, and back by as much', () => {
    const away = turn({ deltaY: -100, ctrlKey: true })
    expect(away).toMatchObject({ zooms: true })
    expect(away.factor).toBeGreaterThan(1)
    expect(away.factor * turn({ deltaY: 100, ctrlKey: true }).factor).toBeCloseTo(1)
  })

  it('zooms faster by the small steps of a pinch', () => {
    expect(turn({ deltaY: -10, ctrlKey: true }).factor).toBeGreaterThan(
      turn({ deltaY: -10, metaKey: true }).factor,
    )
  })
})
