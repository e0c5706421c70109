import { expect, test } from 'vitest'
import { memoryFile } from '../source/source-file.js'
import { placeOf, plainElement, readXml, type XmlEvent, type XmlNode } from './read-xml.js'
import { escapeAttribute, escapeText, writeElement } from './write-xml.js'
import { childrenOf, textOf } from './xml-element.js'

async function read(text: string | Uint8Array, pick: (node: XmlNode) => boolean = () => false) {
  const events: XmlEvent[] = []
  for await (const event of readXml(memoryFile('a.xml', text), pick)) events.push(event)
  return {
    nodes: events.flatMap((event) => (event.kind === 'issue' ? [] : [event])),
    issues: events.flatMap((event) => (event.kind === 'issue' ? [event.issue] : [])),
  }
}

test('picked elements come whole, others as they open and close, each with its place', async () => {
  const { nodes } = await read(
    '<a>\n<b n="1">x &amp; <c/>y</b>\n<b><![CDATA[<z>]]></b></a>',
    (node) => node.name === 'b',
  )
  expect(nodes.map(({ kind, node }) => `${kind} ${node.name}`)).toEqual([
    'open a',
    'element b',
    'element b',
    'close a',
  ])
  const [, first, second] = nodes
  expect(textOf(first?.node)).toBe('x & y')
  expect(childrenOf(first!.node).map(({ name }) => name)).toEqual(['c'])
  expect(textOf(second?.node)).toBe('<z>')
  expect(placeOf(second!.node, 'a.xml')).toMatchObject({ line: 3, xpath: '/a/b[2]' })
})

test('declared entities are refused, and nothing after them is read', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'
  const { nodes, issues } = await read(bomb, () => true)
  expect(issues.map(({ code }) => code)).toEqual(['TW-FORMATS-014'])
  expect(nodes).toEqual([])
})

test('external entities are neither fetched nor expanded', async () => {
  const { issues } = await read('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&x;</a>', () => true)
  expect(issues.map(({ code }) => code)).toEqual(['TW-FORMATS-001'])
})

test('depth is bounded', async () => {
  const { issues } = await read('<a>'.repeat(100_000))
  expect(issues.map(({ code }) => code)).toEqual(['TW-FORMATS-014'])
})

test('a cut file says so after what was whole', async () => {
  const { nodes, issues } = await read('<a><b>1</b><b>2', (node) => node.name === 'b')
  expect(nodes.filter(({ kind }) => kind === 'element')).toHaveLength(1)
  expect(issues[0]).toMatchObject({ code: 'TW-FORMATS-002', location: { file: 'a.xml', line: 1 } })
})

test('any text survives being written and read', async () => {
  const text = 'a<b>&"\'\r\n\t]]>é🐈'
  const xml = `<a x="${escapeAttribute(text)}">${escapeText(text)}</a>`
  const { nodes, issues } = await read(xml, () => true)
  expect(issues).toEqual([])
  expect([nodes[0]?.node.attributes.x, textOf(nodes[0]?.node)]).toEqual([text, text])
  expect(escapeText('a\u0000\ud800b')).toBe('ab')
  const again = await read(writeElement(plainElement(nodes[0]!.node)), () => true)
  expect(plainElement(again.nodes[0]!.node)).toEqual(plainElement(nodes[0]!.node))
})
