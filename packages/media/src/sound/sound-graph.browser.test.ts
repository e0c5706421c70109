import { createScope } from '@tagwright/core'
import { waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { createSoundGraph } from './sound-graph.js'

const speech = new URL('../fixtures/austen-0870.wav', import.meta.url).href
const scopes: { dispose(): void }[] = []
afterEach(() => {
  for (const scope of scopes.splice(0)) scope.dispose()
  vi.restoreAllMocks()
})

async function playerOf(url: string) {
  const scope = createScope()
  scopes.push(scope)
  const element = document.createElement('audio')
  element.src = url
  scope.add(() => {
    element.pause()
    element.removeAttribute('src')
  })
  await new Promise((resolve) => element.addEventListener('loadedmetadata', resolve))
  const made = vi.fn(() => new AudioContext())
  const graph = createSoundGraph({ medium: 'm', element, scope, createContext: made })
  return { element, scope, graph, made }
}

/** Listens to what reaches the loudspeaker. */
function tap() {
  const analysers: AnalyserNode[] = []
  const connect = AudioNode.prototype.connect as (...rest: unknown[]) => AudioNode
  vi.spyOn(AudioNode.prototype, 'connect').mockImplementation(function (
    this: AudioNode,
    ...rest: unknown[]
  ) {
    const [target] = rest
    if (target instanceof AudioDestinationNode) {
      const analyser = this.context.createAnalyser()
      analyser.fftSize = 32768
      connect.call(this, analyser)
      analysers.push(analyser)
    }
    return connect.apply(this, rest)
  } as never)
  return () => {
    const list = new Float32Array(32768)
    analysers.at(-1)!.getFloatTimeDomainData(list)
    return Math.sqrt(list.reduce((sum, one) => sum + one * one, 0) / list.length)
  }
}

test('builds nothing before it is used, nor to play as recorded', async () => {
  const { graph, made } = await playerOf(speech)
  expect(await graph.setGain(1)).toBe(true)
  expect(await graph.setSolo(null)).toBe(true)
  expect(made).not.toHaveBeenCalled()
  expect(graph.getState()).toMatchObject({ status: 'idle', gain: 1, solo: null })
})

test('makes quiet speech louder, and plays on as it did', async () => {
  const loudness = tap()
  const { element, graph } = await playerOf(speech)
  const heard = async () => {
    element.currentTime = 1
    await element.play()
    await waitFor(() => expect(element.currentTime).toBeGreaterThan(2.2), { timeout: 5000 })
    const level = loudness()
    element.pause()
    return level
  }
  element.volume = 0.1
  await graph.setGain(2)
  const twice = await heard()
  await graph.setGain(4)
  const more = await heard()
  expect(twice).toBeGreaterThan(1e-4)
  expect(more / twice).toBeGreaterThan(1.5)
  expect(more / twice).toBeLessThan(2.5)
  expect(await graph.setGain(99)).toBe(true)
  expect(graph.getState().gain).toBe(8)
})

test('one channel alone is heard; one that is not there is silent', async () => {
  const loudness = tap()
  const { element, graph } = await playerOf(speech)
  await graph.setSolo(0)
  await element.play()
  await waitFor(() => expect(loudness()).toBeGreaterThan(1e-3), { timeout: 5000 })
  await graph.setSolo(1)
  await waitFor(() => expect(loudness()).toBe(0), { timeout: 5000 })
})

test('sound of an origin that does not allow reading is refused before it could fall silent', async () => {
  const origin = await commands.mediaServer()
  const { element, graph, made } = await playerOf(`${origin}/opaque/austen-0870.wav`)
  expect(await graph.setGain(3)).toBe(false)
  expect(made).not.toHaveBeenCalled()
  expect(graph.getState()).toMatchObject({
    status: 'refused',
    gain: 1,
    issue: { code: 'TW-MEDIA-018', data: { medium: 'm' } },
  })
  await element.play()
  await waitFor(() => expect(element.currentTime).toBeGreaterThan(0.2))
})

test('sound of an origin that allows it is loaded again as readable and goes on from its place', async () => {
  const loudness = tap()
  const origin = await commands.mediaServer()
  const { element, graph } = await playerOf(`${origin}/open/austen-0870.wav`)
  element.currentTime = 2
  element.playbackRate = 1.5
  await element.play()
  expect(await graph.setGain(2)).toBe(true)
  expect(element.crossOrigin).toBe('anonymous')
  expect(element.currentTime).toBeGreaterThanOrEqual(2)
  expect(element.playbackRate).toBe(1.5)
  await waitFor(() => expect(loudness()).toBeGreaterThan(1e-3), { timeout: 5000 })
})

test('the end of the scope closes the context', async () => {
  const { scope, graph, made } = await playerOf(speech)
  await graph.setGain(2)
  scope.dispose()
  await waitFor(() => expect(made.mock.results[0]?.value.state).toBe('closed'))
})
