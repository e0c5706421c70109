import { useScopedEffect, useSettings } from '@tagwright/react'
import type { TaxonomyNode, TaxonomyWidget } from '@tagwright/schema'
import { useRef, useState } from 'react'
import { taxonomyIssues } from './taxonomy.issues.js'
import type { LazyState } from './taxonomy-rows.js'

/** Gives what lies below a node whose children the host has; refused, it is asked again on request. */
export type LoadChildren = (
  node: TaxonomyNode,
  request: { widget: TaxonomyWidget; signal: AbortSignal },
) => Promise<readonly TaxonomyNode[]>

/** Nodes that came from the host, and how it stands with the others. */
export interface LazyNodes {
  readonly nodes: readonly TaxonomyNode[]
  readonly states: ReadonlyMap<string, LazyState>
  /** Asks for what lies below a node, unless it is there or on its way. */
  load(node: TaxonomyNode): void
}

/** Asks the host for the children of lazy nodes, each once; what is asked ends with the field. */
export function useLazyNodes(
  widget: TaxonomyWidget,
  loadChildren: LoadChildren | undefined,
): LazyNodes {
  const { onError } = useSettings()
  const [nodes, setNodes] = useState<readonly TaxonomyNode[]>([])
  const [states, setStates] = useState<ReadonlyMap<string, LazyState>>(new Map())
  const asked = useRef<AbortController | null>(null)
  useScopedEffect((scope) => {
    const controller = new AbortController()
    asked.current = controller
    scope.add(() => controller.abort())
  }, [])
  const set = (id: string, state: LazyState) =>
    setStates((before) => new Map(before).set(id, state))
  return {
    nodes,
    states,
    load(node) {
      const state = states.get(node.id)
      if (!node.lazy || state === 'loading' || state === 'loaded') return
      const { signal } = asked.current ?? new AbortController()
      const fail = () => {
        if (signal.aborted) return
        set(node.id, 'failed')
        onError(taxonomyIssues.notLoaded(widget.id, node.id))
      }
      if (!loadChildren) return fail()
      set(node.id, 'loading')
      // A host's function may throw at once as well.
      Promise.resolve()
        .then(() => loadChildren(node, { widget, signal }))
        .then((given) => {
          if (signal.aborted) return
          const own = given.flatMap((child): TaxonomyNode[] =>
            typeof child?.id === 'string' ? [{ ...child, parent: child.parent ?? node.id }] : [],
          )
          setNodes((before) => [...before, ...own])
          set(node.id, 'loaded')
        })
        .catch(fail)
    },
  }
}
