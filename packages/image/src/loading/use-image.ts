import { createScope } from '@tagwright/core'
import { useMediumUrl } from '@tagwright/media'
import type { Issue, TaskMedium } from '@tagwright/schema'
import { useLayoutEffect, useState } from 'react'
import { imageIssues } from '../issues/image-issues.js'
import { loadImage } from './load-image.js'
import type { LoadedImage, LoadOutcome } from './loaded-image.js'

/** Where a picture stands. */
export type ImageState =
  | { status: 'loading'; retry: () => void }
  | { status: 'ready'; image: LoadedImage; warnings: readonly Issue[]; retry: () => void }
  | { status: 'error'; issue: Issue; retry: () => void }

/** Loads the picture of a medium through the provider's `resolveUrl`. */
export function useImage(widget: string, medium: TaskMedium | undefined): ImageState {
  const address = useMediumUrl(medium)
  const { url, version, retry } = address
  const id = medium?.id ?? ''
  const key = `${id} ${url ?? ''} ${version}`
  const [answer, setAnswer] = useState<{ key: string; outcome: LoadOutcome } | null>(null)

  // Before the browser paints, so that loading begins as soon as the address is known.
  useLayoutEffect(() => {
    if (url === null) return
    const scope = createScope()
    void loadImage(url, id, scope).then((outcome) => {
      if (!scope.disposed) setAnswer({ key, outcome })
    })
    return () => scope.dispose()
  }, [url, id, key])

  if (!medium) return { status: 'error', issue: imageIssues.noMedium(widget), retry }
  if (address.status === 'error' && address.issue) {
    return { status: 'error', issue: address.issue, retry }
  }
  if (!answer || answer.key !== key) return { status: 'loading', retry }
  if ('issue' in answer.outcome) return { status: 'error', issue: answer.outcome.issue, retry }
  const { image } = answer.outcome
  return { status: 'ready', image, warnings: warningsOf(medium, image), retry }
}

function warningsOf(
  medium: TaskMedium,
  { width, height, warnings }: LoadedImage,
): readonly Issue[] {
  const declared = medium.width !== undefined && medium.height !== undefined
  if (!declared || (medium.width === width && medium.height === height)) return warnings
  const data = { width, height, declaredWidth: medium.width!, declaredHeight: medium.height! }
  return [...warnings, imageIssues.sizeMismatch(medium.id, data)]
}
