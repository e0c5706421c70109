import type { Annotation } from '@tagwright/schema'

/** Numbers objects of one label, so that they can be told apart. */
export interface TrackNumbers {
  /**
   * The number of each object whose label others have, too. A number once given stays an object's
   * own, whatever is deleted beside it.
   */
  of(tracks: readonly Annotation[]): ReadonlyMap<string, number>
}

/** Makes the numbers of a clip. */
export function createTrackNumbers(): TrackNumbers {
  const given = new Map<string, { label: string; number: number }>()
  const last = new Map<string, number>()
  return {
    of(tracks) {
      const shared = new Map<string, number>()
      for (const { id, labels } of tracks) {
        const label = labels?.join(' ') ?? ''
        shared.set(label, (shared.get(label) ?? 0) + 1)
        if (given.get(id)?.label === label) continue
        const number = (last.get(label) ?? 0) + 1
        last.set(label, number)
        given.set(id, { label, number })
      }
      return new Map(
        tracks.flatMap(({ id }) => {
          const own = given.get(id)
          return own && (shared.get(own.label) ?? 0) > 1 ? [[id, own.number] as const] : []
        }),
      )
    },
  }
}
