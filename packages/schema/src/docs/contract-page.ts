import { listSchemaErrors } from '../errors/catalogue.js'
import { schemaVersion } from '../migrate/version.js'

/** The parts of a JSON Schema that the page shows. */
interface Node {
  title?: string
  description?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  pattern?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  minItems?: number
  default?: unknown
  items?: Node
  prefixItems?: Node[]
  properties?: Record<string, Node>
  additionalProperties?: Node | boolean
  required?: string[]
  anyOf?: Node[]
  oneOf?: Node[]
  $ref?: string
  $defs?: Record<string, Node>
}

/** The reference of the contract as a Markdown page, from the published JSON Schemas. */
export function createContractPage(schemas: {
  task: object
  document: object
  datasetHeader: object
  responseValues: object
}): string {
  const roots = [schemas.task, schemas.document, schemas.datasetHeader] as Node[]
  const definitions: Record<string, Node> = Object.assign({}, ...roots.map((root) => root.$defs))
  // The task is a definition of the header too; it is shown once, as a root.
  delete definitions.Task
  return [
    `# The annotation JSON, version ${schemaVersion}`,
    'Generated from the schemas by `npm run generate -w packages/schema`. Objects are open: members that are not listed here are kept. A member with † may be absent.',
    ...roots.flatMap((root) => section(root.title ?? '', root, 2)),
    '## Definitions',
    ...Object.keys(definitions)
      .sort()
      .flatMap((name) => section(name, definitions[name]!, 3)),
    '## Response values',
    ...Object.entries((schemas.responseValues as Node).$defs ?? {}).flatMap(([type, value]) =>
      section(`Value of ${type}`, value, 3),
    ),
    '## Errors',
    table(
      ['Code', 'Severity', 'Message'],
      listSchemaErrors().map(({ code, severity, template }) => [code, severity, template]),
    ),
    '',
  ].join('\n\n')
}

function section(name: string, node: Node, level: number): string[] {
  const parts = [`${'#'.repeat(level)} ${name}`]
  if (node.description) parts.push(node.description)
  const options = node.oneOf ?? node.anyOf
  if (options?.some((option) => option.properties)) {
    parts.push(`One of: ${options.map((option) => option.title ?? typeOf(option)).join(', ')}.`)
    for (const option of options) {
      if (option.properties)
        parts.push(...section(option.title ?? typeOf(option), option, level + 1))
    }
    return parts
  }
  if (!node.properties) return [...parts, `Type: ${typeOf(node)}.`]
  const rows = Object.entries(node.properties).flatMap(([key, member]) => rowsOf(key, member, node))
  return [...parts, table(['Member', 'Type', 'Meaning'], rows)]
}

/** The row of a member, and of the members of an object that is written only here. */
function rowsOf(key: string, member: Node, parent: Node, path = ''): string[][] {
  const mark = parent.required?.includes(key.replace('[]', '')) ? '' : ' †'
  const fallback = member.default === undefined ? '' : ` Default ${JSON.stringify(member.default)}.`
  const row = [`\`${path}${key}\`${mark}`, typeOf(member), `${member.description ?? ''}${fallback}`]
  const inner = member.properties ? member : member.items?.properties ? member.items : undefined
  if (!inner) return [row]
  const prefix = `${path}${key}${inner === member ? '' : '[]'}.`
  const nested = Object.entries(inner.properties ?? {}).flatMap(([name, part]) =>
    rowsOf(name, part, inner, prefix),
  )
  return [row, ...nested]
}

function typeOf(node: Node): string {
  if (node.$ref) {
    const name = node.$ref.split('/').at(-1) ?? ''
    return `[${name}](#${name.toLowerCase()})`
  }
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``
  if (node.enum) return node.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ')
  if (node.anyOf ?? node.oneOf) return (node.anyOf ?? node.oneOf ?? []).map(typeOf).join(' or ')
  if (node.prefixItems) return `[${node.prefixItems.map(typeOf).join(', ')}]`
  if (node.items) return `list of ${typeOf(node.items)}`
  if (typeof node.additionalProperties === 'object' && !node.properties) {
    return `map of ${typeOf(node.additionalProperties)}`
  }
  return `${node.type ?? 'anything'}${limitsOf(node)}`
}

function limitsOf(node: Node): string {
  const limits: string[] = []
  if (node.minimum !== undefined) limits.push(`≥ ${node.minimum}`)
  if (node.exclusiveMinimum !== undefined) limits.push(`> ${node.exclusiveMinimum}`)
  if (node.maximum !== undefined) limits.push(`≤ ${node.maximum}`)
  return limits.length > 0 ? ` ${limits.join(', ')}` : ''
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
