import { createScope } from '@tagwright/core'
import { expect, test } from 'vitest'
import { choosePedal, listenToPedal, type PedalDevice, pedalPort } from './foot-pedal.js'

function fakePedal() {
  const target = new EventTarget()
  let opened = false
  const device = Object.assign(target, {
    productName: 'Infinity',
    get opened() {
      return opened
    },
    open: async () => {
      opened = true
    },
    close: async () => {
      opened = false
    },
  }) as unknown as PedalDevice
  const report = (...bytes: number[]) =>
    target.dispatchEvent(
      Object.assign(new Event('inputreport'), {
        data: new DataView(Uint8Array.from(bytes).buffer),
      }),
    )
  return { device, report, isOpen: () => opened }
}

test('each switch acts once when it goes down, until the scope ends', async () => {
  const { device, report, isOpen } = fakePedal()
  const scope = createScope()
  const heard: string[] = []
  await listenToPedal(device, scope, (press) => heard.push(press))
  expect(isOpen()).toBe(true)
  report(2, 0)
  report(2, 0)
  report(0, 0)
  report(1, 0)
  report(5, 0)
  report(0)
  report()
  expect(heard).toEqual(['toggle', 'back', 'forward'])
  scope.dispose()
  report(2, 0)
  expect(heard).toHaveLength(3)
  expect(isOpen()).toBe(false)
})

test('a browser without the port has none; a choice that was not made is no pedal', async () => {
  expect(pedalPort({})).toBeNull()
  const port = pedalPort({ hid: { requestDevice: async () => [], getDevices: async () => [] } })
  expect(await choosePedal(port!)).toBeNull()
})
