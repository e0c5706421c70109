import { SaxesParser } from 'saxes'
import type { FormatIssue, SourceLocation } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { utf8Chunks } from '../text/utf8-chunks.js'
import type { XmlElement } from './xml-element.js'

/** An element as it is met; its children are filled only when it was picked. */
export interface XmlNode extends XmlElement {
  parent: XmlNode | undefined
  /** From 0 for the root. */
  depth: number
  /** Its place among the siblings of its name, from 1. */
  index: number
  line: number
  column: number
  children: (XmlNode | string)[]
}

/** What is found in an XML file: elements that were picked come whole, others as they open and close. */
export type XmlEvent =
  | { kind: 'open' | 'close' | 'element'; node: XmlNode }
  | { kind: 'issue'; issue: FormatIssue }

const deepest = 256
const mostProblems = 20
const piece = 16 * 1024

/**
 * Reads an XML file as a stream. `pick` says of an element, when it opens, whether it is wanted
 * whole. Nothing is fetched or expanded; a document type that declares entities is refused. After
 * what cannot be read at all, what came before has been handed out.
 */
export async function* readXml(
  file: SourceFile,
  pick: (node: XmlNode) => boolean,
): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser({ position: true })
  const decoder = new TextDecoder()
  const counts: Map<string, number>[] = [new Map()]
  let events: XmlEvent[] = []
  let current: XmlNode | undefined
  let picked: XmlNode | undefined
  let problems = 0
  let stopped = false
  let closed = false
  let depth = 0

  const report = (issue: FormatIssue) => events.push({ kind: 'issue', issue })
  const place = (): SourceLocation => ({
    file: file.name,
    line: parser.line,
    column: parser.column + 1,
    ...(current ? { xpath: xpathOf(current) } : {}),
  })
  const refuse = (reason: string) => {
    report(formatIssue('TW-FORMATS-014', { reason }, place()))
    stopped = true
  }
  parser.on('error', (error) => {
    if (stopped || problems++ >= mostProblems) return
    const reason = error.message.replace(/^[^:]*:?\d+:\d+: /, '').replace(/\.$/, '')
    if (/unclosed|unexpected end/.test(reason)) {
      const what = current ? `<${current.name}>` : 'the XML text'
      report(formatIssue('TW-FORMATS-002', { what }, place()))
    } else report(formatIssue('TW-FORMATS-001', { format: 'well-formed XML', reason }, place()))
  })
  parser.on('doctype', (text) => {
    if (text.includes('<!ENTITY')) refuse('the document type declares entities')
  })
  parser.on('opentag', (tag) => {
    if (stopped) return
    if (depth >= deepest) return refuse(`elements are nested deeper than ${deepest}`)
    const siblings = counts[depth]!
    const index = (siblings.get(tag.name) ?? 0) + 1
    siblings.set(tag.name, index)
    const node: XmlNode = {
      name: tag.name,
      // Without `xmlns` attributes are plain strings, on an object without a prototype.
      attributes: tag.attributes as Record<string, string>,
      children: [],
      parent: current,
      depth,
      index,
      line: parser.line,
      column: parser.column + 1,
    }
    depth++
    counts[depth] = new Map()
    if (picked) current?.children.push(node)
    else if (pick(node)) picked = node
    else events.push({ kind: 'open', node })
    current = node
  })
  parser.on('text', (text) => {
    if (picked && !stopped) current?.children.push(text)
  })
  parser.on('cdata', (text) => {
    if (picked && !stopped) current?.children.push(text)
  })
  parser.on('closetag', () => {
    if (!current || stopped) return
    const node: XmlNode = current
    depth--
    current = node.parent
    if (picked === node) {
      picked = undefined
      // What a cut file leaves open is closed by the parser, but is not whole.
      if (!closed) events.push({ kind: 'element', node })
    } else if (!picked) events.push({ kind: 'close', node })
  })

  for await (const chunk of utf8Chunks(file)) {
    const text = decoder.decode(chunk, { stream: true })
    // In pieces, so that what is refused does not go on for the rest of a large chunk.
    for (let at = 0; at < text.length; at += piece) {
      parser.write(text.slice(at, at + piece))
      yield* events
      events = []
      if (stopped) return
    }
  }
  closed = true
  parser.write(decoder.decode()).close()
  yield* events
}

/** The XPath of an element. */
export function xpathOf(node: XmlNode): string {
  const own = `/${node.name}${node.depth === 0 ? '' : `[${node.index}]`}`
  return node.parent ? xpathOf(node.parent) + own : own
}

/** Where an element lies in a file. */
export function placeOf(node: XmlNode, file: string): SourceLocation {
  return { file, line: node.line, column: node.column, xpath: xpathOf(node) }
}

/** An element without what only reading needs, for an extension; white space between elements goes. */
export function plainElement(node: XmlNode): XmlElement {
  const children = node.children
    .filter(
      (child) => typeof child !== 'string' || child.trim() !== '' || node.children.length === 1,
    )
    .map((child) => (typeof child === 'string' ? child : plainElement(child)))
  return { name: node.name, attributes: { ...node.attributes }, children }
}
