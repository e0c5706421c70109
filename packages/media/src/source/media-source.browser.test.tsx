import { createScope } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { Task } from '@tagwright/schema'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createMediaClock } from '../clock/media-clock.js'
import { decodePeaks } from '../peaks/decode-peaks.js'
import { loadPeaks } from '../peaks/load-peaks.js'
import { createPeaksPyramid } from '../peaks/peaks-pyramid.js'
import { MediaPlayer } from '../player/media-player.js'
import { createMediaSource, type MediaSource } from './media-source.js'

const speech = new URL('../fixtures/austen-0870.wav', import.meta.url).href
const radio = new URL('../fixtures/sample.mp3', import.meta.url).href
const radioPeaks = new URL('../fixtures/sample.dat', import.meta.url).href

const scopes: { dispose(): void }[] = []
afterEach(() => {
  cleanup()
  for (const scope of scopes.splice(0)) scope.dispose()
})
function makeElement() {
  const scope = createScope()
  scopes.push(scope)
  return { element: document.createElement('audio'), scope }
}
const settled = (source: MediaSource) =>
  waitFor(() => expect(source.getState().status).not.toBe('loading'), { timeout: 4000 })

describe('real sound', () => {
  test('a played range ends within 15 ms, whatever the rate', async () => {
    const { element, scope } = makeElement()
    const source = createMediaSource({ medium: 'm', element, scope })
    source.load(speech)
    await settled(source)
    expect(source.getState().duration).toBeCloseTo(7.1, 2)
    const clock = createMediaClock(element, scope)
    for (const rate of [1, 2]) {
      clock.setRate(rate)
      let stopped = Number.NaN
      element.addEventListener('pause', () => (stopped = element.currentTime), { once: true })
      const pause = element.pause.bind(element)
      let asked = Number.NaN
      element.pause = () => {
        asked = element.currentTime
        pause()
      }
      await clock.play({ start: 1, end: 1.8 })
      await waitFor(() => expect(clock.getState().playing).toBe(false), { timeout: 4000 })
      expect(Math.abs(asked - 1.8)).toBeLessThan(0.015)
      expect(stopped).toBeGreaterThan(1.7)
      expect(clock.time).toBeCloseTo(1.8, 3)
    }
  })

  test('WAV and MP3 are read by pieces; both have their length and loudness', async () => {
    const wav = await decodePeaks(speech, { medium: 'm' })
    expect(wav.issue).toBeNull()
    expect(wav.peaks!.duration).toBeCloseTo(7.1, 3)
    const mp3 = await decodePeaks(radio, { medium: 'm', duration: 32.8 })
    expect(mp3.peaks!.duration).toBeCloseTo(32.8, 0)
    const host = await loadPeaks(radioPeaks, radio, { medium: 'm', duration: 32.8 })
    const [decoded, given] = [createPeaksPyramid(mp3.peaks!), createPeaksPyramid(host.peaks!)]
    // The host's peaks and ours tell the same story: loud where loud, quiet where quiet.
    const [a, b] = [decoded.minMax(0, 32, 64), given.minMax(0, 32, 64)]
    const heights = (list: Float32Array) =>
      Array.from({ length: 64 }, (_, at) => list[at * 2 + 1]! - list[at * 2]!)
    const [x, y] = [heights(a), heights(b)]
    const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
    const cov = mean(x.map((one, at) => (one - mean(x)) * (y[at]! - mean(y))))
    const dev = (list: number[]) => Math.sqrt(mean(list.map((one) => (one - mean(list)) ** 2)))
    expect(cov / (dev(x) * dev(y))).toBeGreaterThan(0.9)
  })
})

test('an address that runs out while it plays is asked for anew, and playing goes on from there', async () => {
  const { element, scope } = makeElement()
  const refused = vi
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(new Response(null, { status: 403 }))
  const onExpired = vi.fn(() => source.load(speech))
  const source = createMediaSource({ medium: 'm', element, scope, onExpired })
  source.load(speech)
  await settled(source)
  element.currentTime = 3
  element.playbackRate = 1.5
  void element.play()
  await waitFor(() => expect(element.currentTime).toBeGreaterThan(3.1))
  // What a browser reports when the next range of the file is refused.
  element.dispatchEvent(new Event('error'))
  await waitFor(() => expect(onExpired).toHaveBeenCalledOnce())
  await settled(source)
  refused.mockRestore()
  await waitFor(() => expect(element.currentTime).toBeGreaterThan(3.3))
  expect(element.currentTime).toBeLessThan(5)
  expect([element.paused, element.playbackRate]).toEqual([false, 1.5])
})

describe('sound that fails', () => {
  const blob = (parts: BlobPart[], type = 'audio/wav') =>
    URL.createObjectURL(new Blob(parts, { type }))
  const bytes = async () => new Uint8Array(await (await fetch(speech)).arrayBuffer())

  test.each([
    ['a missing file', () => '/no-such-file.wav?missing', /TW-MEDIA-00[48]/],
    ['a web page', () => blob(['<html>hello</html>']), /TW-MEDIA-008/],
    ['an empty file', () => blob([]), /TW-MEDIA-010/],
    ['another origin that says no', () => 'http://127.0.0.1:9/x.wav', /TW-MEDIA-00[67]/],
  ])('%s is told by its code', async (_, url, code) => {
    const { element, scope } = makeElement()
    const source = createMediaSource({ medium: 'm', element, scope })
    source.load(url())
    await settled(source)
    expect(source.getState().issue?.code).toMatch(code)
    source.load(speech)
    await settled(source)
    expect(source.getState()).toMatchObject({ status: 'ready', issue: null })
  })

  test('a truncated file still has the waveform of what is there', async () => {
    const all = await bytes()
    const cut = await decodePeaks(blob([all.slice(0, 100_000)]), { medium: 'm' })
    expect(cut.issue?.code).toBe('TW-MEDIA-009')
    expect(cut.peaks!.duration).toBeCloseTo((100_000 - 44) / 32_000, 1)
  })

  test('silence is noticed', async () => {
    const all = await bytes()
    all.fill(0, 44)
    expect((await decodePeaks(blob([all]), { medium: 'm' })).issue?.code).toBe('TW-MEDIA-011')
  })

  test('without a worker, what would take too much memory is left alone, with what it would take', async () => {
    const forbidden = vi.spyOn(globalThis, 'Worker').mockImplementation(
      class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      } as unknown as typeof Worker,
    )
    const long = await decodePeaks('/media/cat-walk.webm', { medium: 'm', duration: 7200 })
    expect(long).toMatchObject({
      peaks: null,
      issue: { code: 'TW-MEDIA-020', severity: 'warning', data: { need: 2765, limit: 403 } },
    })
    const short = await decodePeaks('/media/cat-walk.webm', { medium: 'm', duration: 7 })
    expect(short.peaks!.duration).toBeCloseTo(7, 1)
    expect(forbidden).toHaveBeenCalledTimes(2)
    forbidden.mockRestore()
  })

  test('peaks that cannot be read give way to decoding, and are told of', async () => {
    const found = await loadPeaks(blob(['oops'], 'text/plain'), speech, {
      medium: 'm',
      duration: 7.1,
    })
    expect(found.peaks!.duration).toBeCloseTo(7.1, 2)
    expect(found.issue?.code).toBe('TW-MEDIA-012')
    const other = await loadPeaks(radioPeaks, speech, { medium: 'm', duration: 7.1 })
    expect(other.issue?.code).toBe('TW-MEDIA-013')
  })
})

const task = (src: string): Task => ({
  schemaVersion: '1.0',
  id: 't',
  media: [{ id: 'm', type: 'audio', src }],
  ontology: { labels: [] },
  widgets: [],
})

test('the plain player plays, counts what is heard and stops when it goes', async () => {
  const view = render(
    <StrictMode>
      <TaskProvider task={task(speech)}>
        <MediaPlayer medium={task(speech).media[0]!} />
      </TaskProvider>
    </StrictMode>,
  )
  const position = await screen.findByRole('slider', { name: 'Position' })
  await waitFor(() => expect(position.getAttribute('max')).toMatch(/^7\.1/))
  fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  await waitFor(() => expect(Number((position as HTMLInputElement).value)).toBeGreaterThan(0.2), {
    timeout: 3000,
  })
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }))
  await screen.findByRole('button', { name: 'Play' })
  view.unmount()
})

test('an unsafe address is refused, and asked for again on retry', async () => {
  const resolve = vi.fn(async () => speech)
  const asked: string[] = []
  const { container } = render(
    <TaskProvider
      task={task('expired')}
      resolveUrl={(_, { reason }) => {
        asked.push(reason)
        return reason === 'retry' ? resolve() : 'javascript:alert(1)'
      }}
    >
      <MediaPlayer medium={task('expired').media[0]!} />
    </TaskProvider>,
  )
  expect(await screen.findByText('TW-MEDIA-002')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('slider', { name: 'Position' })
  expect(asked).toEqual(['load', 'retry'])
  expect(container.querySelector('script')).toBeNull()
})
