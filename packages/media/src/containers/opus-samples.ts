/** Samples at 48 kHz of an Opus packet; 0 when it has none. Source: RFC 6716, 3.1. */
export function opusSamples(packet: Uint8Array): number {
  const [head, second = 0] = packet
  if (head === undefined) return 0
  const kind = head >> 3
  const frame =
    kind < 12
      ? [480, 960, 1920, 2880][kind & 3]!
      : kind < 16
        ? [480, 960][kind & 1]!
        : 120 << (kind & 3)
  const count = [1, 2, 2, second & 63][head & 3]!
  return frame * count
}
