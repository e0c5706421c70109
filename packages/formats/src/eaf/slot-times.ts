import type { RawFile, RawTier, Slot } from './collect-file.js'

/** Milliseconds of one unit of a header's TIME_UNITS. */
export function unitOf(raw: RawFile): number {
  const units = raw.header?.attributes.TIME_UNITS
  if (units === 'PAL-frames') return 40
  if (units === 'PAL-50-frames') return 20
  return units === 'NTSC-frames' ? 1001 / 30 : 1
}

/**
 * Times of the slots of one tier in milliseconds. Slots without a value are spread evenly between
 * the nearest ones on the tier that have one, as ELAN shows them; those at the ends hold on to the
 * nearest in the time order.
 */
export function slotTimes(tier: RawTier, raw: RawFile): Map<string, number> {
  const unit = unitOf(raw)
  const times = new Map<string, number>()
  const chain = new Set<Slot>()
  for (const { attributes, isAligned } of tier.annotations) {
    if (!isAligned) continue
    for (const key of ['TIME_SLOT_REF1', 'TIME_SLOT_REF2']) {
      const slot = raw.slots.get(attributes[key] ?? '')
      if (slot) chain.add(slot)
    }
  }
  const slots = [...chain].sort((a, b) => a.index - b.index)
  if (slots.every(({ value }) => value !== undefined)) {
    for (const { id, value } of slots) times.set(id, value! * unit)
    return times
  }
  const all = [...raw.slots.values()]
  for (let i = 0; i < slots.length; i++) {
    const { id, value, index } = slots[i]!
    if (value !== undefined) {
      times.set(id, value * unit)
      continue
    }
    let next = i
    while (next < slots.length && slots[next]!.value === undefined) next++
    const count = next - i
    const before = i > 0 ? times.get(slots[i - 1]!.id) : nearest(all, index, -1, unit)
    const after =
      next < slots.length ? slots[next]!.value! * unit : nearest(all, index + count - 1, 1, unit)
    const from = before ?? (after === undefined ? 0 : Math.max(0, after - count))
    const to = after !== undefined && after > from ? after : from + count + 1
    for (let j = 0; j < count; j++) {
      times.set(slots[i + j]!.id, from + ((to - from) * (j + 1)) / (count + 1))
    }
    i = next - 1
  }
  return times
}

function nearest(all: readonly Slot[], index: number, step: 1 | -1, unit: number) {
  for (let i = index + step; i >= 0 && i < all.length; i += step) {
    const value = all[i]!.value
    if (value !== undefined) return value * unit
  }
  return undefined
}
