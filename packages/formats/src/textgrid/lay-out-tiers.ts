import type { Segment } from '../time/segments.js'
import type { WritableRecording } from '../time/serialize-recordings.js'
import { speechInfo, type TierInfo } from '../time/speech-extension.js'

/** A tier as it is written: spans that do not overlap, or instants that do not coincide. */
export interface LaidOutTier {
  name: string
  isPoints: boolean
  info: TierInfo | undefined
  segments: Segment[]
}

/** Lays segments out on tiers: those of the document in their order, then others as they come. */
export function layOutTiers(recording: WritableRecording): LaidOutTier[] {
  const tiers = new Map<string, LaidOutTier[]>()
  const infos = speechInfo(recording.document).tiers
  for (const info of infos) {
    const isPoints = info.kind === 'point'
    tiers.set(info.id, [{ name: info.name ?? info.id, isPoints, info, segments: [] }])
  }
  for (const segment of recording.segments) {
    const { tier, speaker } = segment.annotation
    const key = tier ?? speaker ?? 'segments'
    const name = tier ?? (speaker === undefined ? key : recording.speakerName(speaker))
    const lanes = tiers.get(key) ?? []
    tiers.set(key, lanes)
    let lane = lanes.find((each) => takes(each, segment))
    if (!lane) {
      const first = lanes[0]?.name ?? name
      const count = lanes.length
      lane = {
        name: count === 0 ? first : `${first} (${count + 1})`,
        isPoints: segment.isInstant,
        info: undefined,
        segments: [],
      }
      lanes.push(lane)
    }
    if (tier === undefined || lane !== lanes[0]) recording.lose('tier', segment.annotation)
    lane.segments.push(segment)
  }
  const laidOut = [...tiers.values()].flat()
  const written = laidOut.flatMap(({ segments }) => segments.map(({ annotation }) => annotation))
  const known = new Set(written)
  const given = recording.annotations.filter((annotation) => known.has(annotation))
  if (given.some((annotation, i) => annotation !== written[i])) recording.lose('order')
  return laidOut
}

function takes(lane: LaidOutTier, segment: Segment): boolean {
  if (lane.isPoints !== segment.isInstant) return false
  const last = lane.segments.at(-1)
  if (!last) return true
  return segment.isInstant ? segment.start > last.start : segment.start >= last.end
}
