import postcss, { type Declaration, type Rule } from 'postcss'

const sided =
  /^(left|right|(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)(-.*)?|border-(top|bottom)-(left|right)-radius)$/
const foreign = /^--(trigger-|visual-viewport-|page-|tree-item-|disclosure-panel-)/

/** Whether a comment beside the declaration says why it is physical: the time axis never mirrors. */
const isExplained = (declaration: Declaration): boolean => {
  const before = declaration.prev()
  return before?.type === 'comment' && /^physical: \S+/.test(before.text)
}

function isNested(rule: Rule): boolean {
  for (
    let node: postcss.Container | postcss.Document | undefined = rule.parent;
    node;
    node = node.parent
  )
    if (node.type === 'rule') return true
  return false
}

const inKeyframes = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name)

function layerOf(rule: Rule): string | undefined {
  for (
    let node: postcss.Container | postcss.Document | undefined = rule.parent;
    node;
    node = node.parent
  )
    if (node.type === 'atrule' && (node as postcss.AtRule).name === 'layer')
      return (node as postcss.AtRule).params
  return undefined
}

/** Where a sheet breaks the rules that keep the widgets and their host apart. */
export function styleProblems(path: string, css: string): string[] {
  const problems: string[] = []
  const note = (line: number | undefined, text: string) =>
    problems.push(`${path}:${line ?? 0}: ${text}`)
  const isLook = path.endsWith('look.css')
  const isStructure = path.endsWith('structure.css')
  const tree = postcss.parse(css, { from: path })
  tree.walkRules((rule) => {
    if (inKeyframes(rule)) return
    const line = rule.source?.start?.line
    for (const selector of rule.selectors) {
      for (const [, name] of selector.matchAll(/\.([A-Za-z_][\w-]*)/g))
        if (!name?.startsWith('tagwright-')) note(line, `class ${name} has no prefix`)
      if (!isNested(rule) && !/\.tagwright-root(?![\w-])/.test(selector))
        note(line, `${selector} is not under .tagwright-root`)
    }
    const layer = layerOf(rule)
    if (isLook && !/^tagwright(\.|$)/.test(layer ?? '')) note(line, 'outside @layer tagwright')
    if (isStructure && layer !== undefined) note(line, 'structure is unlayered')
  })
  tree.walkAtRules(/keyframes$|^property$/, (rule) => {
    if (!/^(--)?tagwright-/.test(rule.params))
      note(rule.source?.start?.line, `${rule.params} has no prefix`)
  })
  tree.walkDecls((declaration) => {
    const line = declaration.source?.start?.line
    const { prop, value } = declaration
    if (prop.startsWith('--') && !prop.startsWith('--tagwright-'))
      note(line, `${prop} has no prefix`)
    for (const [, name] of value.matchAll(/var\((--[\w-]+)/g))
      if (name && !name.startsWith('--tagwright-') && !foreign.test(name))
        note(line, `${name} has no prefix`)
    const isSided =
      sided.test(prop) || (/^(text-align|float|clear)$/.test(prop) && /^(left|right)$/.test(value))
    if (isSided && !isExplained(declaration)) note(line, `${prop}: ${value} is not logical`)
  })
  return problems
}
