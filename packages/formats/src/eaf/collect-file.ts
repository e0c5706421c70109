import type { FormatIssue } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { issueEvent } from '../time/parse-recordings.js'
import { placeOf, plainElement, readXml, type XmlNode } from '../xml/read-xml.js'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.js'

/** A slot of the time order; without a value it lies somewhere between its neighbours. */
export interface Slot {
  id: string
  /** In the units of the file. */
  value: number | undefined
  /** Its place in the time order. */
  index: number
}

/** An annotation as it stands in the file. */
export interface RawAnnotation {
  isAligned: boolean
  attributes: Record<string, string>
  value: string
  node: XmlNode
}

/** A tier with its annotations. */
export interface RawTier {
  attributes: Record<string, string>
  annotations: RawAnnotation[]
}

/** All that an EAF file holds. */
export interface RawFile {
  root: Record<string, string> | undefined
  header: XmlElement | undefined
  slots: Map<string, Slot>
  tiers: RawTier[]
  /** The other elements under the root, as they are. */
  rest: XmlElement[]
}

const wanted = (node: XmlNode) => {
  if (node.depth === 1) return node.name !== 'TIME_ORDER' && node.name !== 'TIER'
  return node.depth === 2
}

/** Reads an EAF file element by element into `raw`; yields the issues on the way. */
export async function* collectFile(file: SourceFile, raw: RawFile): AsyncGenerator<ParseEvent> {
  let tier: RawTier | undefined
  for await (const event of readXml(file, wanted)) {
    if (event.kind === 'issue') {
      yield event
      continue
    }
    const { node } = event
    if (event.kind === 'open' && node.depth === 0) {
      if (node.name !== 'ANNOTATION_DOCUMENT') {
        const reason = `its root is <${node.name.slice(0, 40)}>`
        yield issueEvent('TW-FORMATS-001', { format: 'EAF', reason }, placeOf(node, file.name))
        return
      }
      raw.root = { ...node.attributes }
    } else if (event.kind === 'open' && node.name === 'TIER') {
      tier = { attributes: node.attributes, annotations: [] }
      raw.tiers.push(tier)
    } else if (event.kind === 'element' && node.name === 'TIME_SLOT') {
      const issue = addSlot(node, raw.slots, file.name)
      if (issue) yield { kind: 'issue', issue }
    } else if (event.kind === 'element' && node.depth === 2) {
      const annotation = readRaw(node)
      if (annotation && tier) tier.annotations.push(annotation)
      else
        yield issueEvent(
          'TW-FORMATS-003',
          { what: 'An ALIGNABLE_ANNOTATION or REF_ANNOTATION' },
          placeOf(node, file.name),
        )
    } else if (event.kind === 'element' && node.name === 'HEADER') raw.header = plainElement(node)
    else if (event.kind === 'element') raw.rest.push(plainElement(node))
  }
}

function addSlot(node: XmlNode, slots: Map<string, Slot>, file: string): FormatIssue | undefined {
  const { TIME_SLOT_ID: id, TIME_VALUE: text } = node.attributes
  const place = () => placeOf(node, file)
  if (id === undefined) return formatIssue('TW-FORMATS-003', { what: 'TIME_SLOT_ID' }, place())
  if (slots.has(id)) return formatIssue('TW-FORMATS-006', { id }, place())
  const value = text === undefined ? undefined : /^-?\d{1,15}$/.test(text) ? Number(text) : null
  slots.set(id, { id, value: value ?? undefined, index: slots.size })
  if (value !== null) return undefined
  return formatIssue('TW-FORMATS-004', { what: 'TIME_VALUE', value: text!.slice(0, 40) }, place())
}

function readRaw(node: XmlNode): RawAnnotation | undefined {
  const [inner] = childrenOf(node)
  if (inner?.name !== 'ALIGNABLE_ANNOTATION' && inner?.name !== 'REF_ANNOTATION') return undefined
  return {
    isAligned: inner.name === 'ALIGNABLE_ANNOTATION',
    attributes: inner.attributes,
    value: textOf(childOf(inner, 'ANNOTATION_VALUE')),
    node: inner as XmlNode,
  }
}
