import { expect, test } from 'vitest'
import { readChoice } from './timeline-choice.js'

test('a choice from storage: what it knows and can use is kept, within the limits', () => {
  const choice = {
    playNext: true,
    returnOnPause: 'yes',
    rewindOnResume: 400,
    loopTimes: 3,
    follow: 'sideways',
    display: { show: 'both', gain: 900, scale: 'bark', range: Number.NaN, top: 4000 },
    more: 1,
  }
  expect(readChoice(choice)).toEqual({
    playNext: true,
    rewindOnResume: 10,
    loopTimes: 3,
    display: { show: 'both', gain: 60, top: 4000 },
  })
  expect(readChoice(JSON.parse(JSON.stringify({ loopTimes: Number.POSITIVE_INFINITY })))).toEqual(
    {},
  )
  expect(readChoice('nonsense')).toEqual({})
})
