import { createScope } from '@tagwright/core'
import { waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createMediaClock } from '../clock/media-clock.js'
import { createFrameClock } from './frame-clock.js'

const scopes: { dispose(): void }[] = []
afterEach(() => {
  for (const scope of scopes.splice(0)) scope.dispose()
})

async function open(name: string, frameRate?: number) {
  const scope = createScope()
  scopes.push(scope)
  const video = document.createElement('video')
  video.muted = true
  video.src = `/media/${name}`
  document.body.append(video)
  scope.add(() => video.remove())
  await new Promise((resolve) => video.addEventListener('loadeddata', resolve))
  const clock = createMediaClock(video, scope)
  return { video, clock, frames: createFrameClock({ video, clock, scope, frameRate }) }
}

/** Sound encoded as Opus begins a little before the picture. */
const late = 0.007

/** The number written under the picture as binary digits: the frame that is really on screen. */
function shownFrame(video: HTMLVideoElement): number {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const pen = canvas.getContext('2d')!
  pen.drawImage(video, 0, 0)
  const cell = canvas.width / 10
  let number = 0
  for (let bit = 0; bit < 10; bit++) {
    const [red = 0] = pen.getImageData((bit + 0.5) * cell, canvas.height - 8, 1, 1).data
    if (red > 128) number += 2 ** bit
  }
  return number
}

test.each([
  ['cat-walk.webm', 25],
  ['raccoon-pan.webm', 30000 / 1001],
])('%s: each step shows the next frame, told from its pixels', async (name, rate) => {
  const { video, frames } = await open(name, rate)
  for (let frame = 1; frame <= 8; frame++) {
    await frames.step(1)
    expect([shownFrame(video), frames.time]).toEqual([
      frame,
      expect.closeTo(frame / rate + late, 2),
    ])
  }
  await frames.step(-3)
  expect(shownFrame(video)).toBe(5)
  frames.show(2.02)
  const there = Math.floor((2.02 - late) * rate)
  await waitFor(() => expect(shownFrame(video)).toBe(there))
  await Promise.all([frames.step(1), frames.step(1), frames.step(-1)])
  expect(shownFrame(video)).toBe(there + 1)
})

test('steps go on where frames are of unequal length', async () => {
  const { video, frames } = await open('raccoon-uneven.webm')
  expect(frames.getRate()).toEqual({ perSecond: 25, source: 'assumed' })
  const seen: number[] = []
  for (let step = 0; step < 8; step++) {
    await frames.step(1)
    seen.push(shownFrame(video))
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  await frames.step(-1)
  expect(shownFrame(video)).toBe(7)
})

test('stops at both ends', async () => {
  const { video, frames } = await open('cat-walk.webm', 25)
  await frames.step(-5)
  expect([shownFrame(video), frames.time]).toEqual([0, late])
  frames.show(99)
  await waitFor(() => expect(shownFrame(video)).toBeGreaterThan(170))
  expect(frames.time).toBeGreaterThan(6.9)
  const last = shownFrame(video)
  await frames.step(1)
  expect(shownFrame(video)).toBe(last)
})

test('measures the rate while it plays, and what is drawn belongs to the frame on screen', async () => {
  const { video, clock, frames } = await open('raccoon-pan.webm')
  let told = 0
  frames.onRate(() => told++)
  let worst = 0
  frames.subscribe((time) => {
    if (!video.paused) worst = Math.max(worst, Math.abs(video.currentTime - time))
  })
  await clock.play()
  await waitFor(() => expect(frames.getRate().source).toBe('measured'), { timeout: 8000 })
  expect(frames.getRate().perSecond).toBeCloseTo(29.97, 1)
  expect(told).toBe(1)
  clock.pause()
  await waitFor(() =>
    expect(shownFrame(video)).toBe(Math.round((frames.time - late) * (30000 / 1001))),
  )
  expect(worst).toBeLessThan(0.5)
})
