import type { ListenTarget, Scope } from '@tagwright/core'

/** What a pedal is pressed for. */
export type PedalPress = 'back' | 'toggle' | 'forward'

/** The members of a WebHID device that a pedal needs. */
export interface PedalDevice {
  readonly productName: string
  readonly opened: boolean
  open(): Promise<void>
  close(): Promise<void>
  addEventListener(type: string, listener: never): void
  removeEventListener(type: string, listener: never): void
}

/** The members of `navigator.hid` that finding a pedal needs. */
export interface PedalPort {
  getDevices(): Promise<readonly PedalDevice[]>
  requestDevice(options: { filters: readonly object[] }): Promise<readonly PedalDevice[]>
}

/** Makers of pedals for transcription: VEC Infinity, Philips, Olympus, PCsensor. */
const filters = [
  { vendorId: 0x05f3 },
  { vendorId: 0x0911 },
  { vendorId: 0x07b4 },
  { vendorId: 0x0c45 },
]

const presses: readonly PedalPress[] = ['back', 'toggle', 'forward']

/** The browser's port for such devices; null where there is none, or the page may not use it. */
export function pedalPort(navigator: object): PedalPort | null {
  return 'hid' in navigator && navigator.hid ? (navigator.hid as PedalPort) : null
}

/** Asks the annotator for a pedal; null when none was chosen. Call it from a click. */
export async function choosePedal(port: PedalPort): Promise<PedalDevice | null> {
  return (await port.requestDevice({ filters }))[0] ?? null
}

/** Listens to a pedal for as long as the scope: its left, middle and right switch, as bits of the report. */
export async function listenToPedal(
  device: PedalDevice,
  scope: Scope,
  onPress: (press: PedalPress) => void,
): Promise<void> {
  if (!device.opened) await device.open()
  scope.add(() => void device.close().catch(() => {}))
  let held = 0
  scope.listen(device as unknown as ListenTarget, 'inputreport', ({ data }: { data: DataView }) => {
    let bits = 0
    for (let at = 0; at < Math.min(2, data.byteLength); at++) bits |= data.getUint8(at)
    const fresh = bits & ~held
    held = bits
    for (const [bit, press] of presses.entries()) if (fresh & (1 << bit)) onPress(press)
  })
}
