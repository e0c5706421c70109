import { cleanup, render } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { demoDocument, demoTask } from '../fixtures/demo-task.js'
import {
  AnnotationAttributes,
  AnnotationList,
  Button,
  Dialog,
  IconButton,
  LabelPicker,
  NumericFields,
  Popover,
  ShortcutTable,
  TaskProvider,
  WidgetFrame,
} from '../index.js'
import './styles.css'

afterEach(cleanup)

const task = demoTask(14)
const anchor = { current: null }

function Everything() {
  return (
    <div style={{ width: 400 }}>
      {task.widgets.slice(0, 1).map((widget) => (
        <WidgetFrame key={widget.id} widget={{ ...widget, description: 'As tight as you can.' }}>
          <IconButton label="Box" icon={<svg width="18" height="18" aria-hidden="true" />} />
          <Button kind="primary">Submit</Button>
          <LabelPicker widget="w1" />
          <AnnotationList widget="w1" />
          <NumericFields annotation="a0" />
          <AnnotationAttributes annotation="a0" />
          <ShortcutTable />
        </WidgetFrame>
      ))}
    </div>
  )
}

const page = () => (
  <TaskProvider task={task} defaultDocument={demoDocument(4)} theme="light">
    <Everything />
  </TaskProvider>
)

const watched = [
  ...['width', 'height', 'padding', 'margin', 'fontSize', 'fontWeight', 'fontFamily', 'color'],
  ...['backgroundColor', 'borderTopWidth', 'borderRadius', 'textTransform', 'letterSpacing'],
  ...['visibility', 'position', 'transform', 'filter', 'textIndent', 'whiteSpace', 'wordSpacing'],
  ...['pointerEvents', 'overflow', 'appearance', 'fontStyle', 'cursor', 'wordBreak', 'textShadow'],
  ...['display', 'lineHeight', 'boxShadow', 'textAlign', 'boxSizing', 'opacity', 'float'],
] as const

function looks(container: HTMLElement): string[] {
  return [...container.querySelectorAll('.tagwright-root *')].map((element) => {
    const style = getComputedStyle(element) as unknown as Record<string, string>
    const values = watched.map((name) => `${name}: ${style[name]}`)
    return `${element.localName}.${element.getAttribute('class')} ${values.join('; ')}`
  })
}

const sheets = {
  'a hostile sheet': `
    button, input, select, textarea { padding: 31px; margin: 9px; border: 7px dotted red; width: 200px;
      background: hotpink; color: lime; font: 700 31px/3 serif; text-transform: uppercase;
      letter-spacing: 4px; border-radius: 50px; box-shadow: 0 0 9px red; height: 90px; max-width: 20px }
    p, h1, h2, h3, ul, ol, li, dl, dt, dd, fieldset, legend, label, section, header { margin: 33px;
      padding: 22px; border: 3px solid red; color: red; font-size: 40px; text-align: right;
      background: yellow; text-transform: uppercase; float: right; letter-spacing: 5px }
    img, svg, canvas, video { max-width: 3px; border: 5px solid; margin: 20px; box-shadow: 0 0 9px }
    kbd, code { background: black; color: white; padding: 20px; font-size: 40px }
    * { box-sizing: content-box }`,
  'a sheet that hides, dims and shifts': `
    button, input, select, textarea, label, h2, h3, p, ul, li, section, fieldset, legend, svg, kbd { display: none }
    body button, main input, div label { position: absolute; opacity: .2; transform: scale(.5); filter: blur(2px) }
    input, select { appearance: none; pointer-events: none; visibility: hidden; overflow: scroll }
    body { text-indent: 40px; white-space: pre; word-spacing: 9px; cursor: wait; text-shadow: 0 0 3px red;
      letter-spacing: 3px; word-break: break-all; text-align: right; line-height: 3; font-style: italic }`,
  'Bootstrap’s reboot': `
    *, *::before, *::after { box-sizing: border-box }
    h1, h2, h3 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2; font-size: 2rem }
    p, ul, dl { margin-top: 0; margin-bottom: 1rem } dt { font-weight: 700 } dd { margin-left: 0; margin-bottom: .5rem }
    ul { padding-left: 2rem } img, svg { vertical-align: middle } label { display: inline-block }
    button { border-radius: 0; text-transform: none } legend { float: left; width: 100%; font-size: 1.5rem; margin-bottom: .5rem }
    kbd { padding: .1875rem .375rem; color: #fff; background-color: #212529; border-radius: .25rem; font-size: .875em }
    code { color: #d63384 } fieldset { min-width: 0; padding: 0; margin: 0; border: 0 }`,
  'Tailwind’s preflight': `
    *, ::before, ::after { box-sizing: border-box; border: 0 solid #e5e7eb; margin: 0; padding: 0 }
    h1, h2, h3 { font-size: inherit; font-weight: inherit } ol, ul { list-style: none }
    button, input, select, textarea { font: inherit; color: inherit; background-color: transparent; border-radius: 0; opacity: 1 }
    img, svg, video, canvas { display: block; vertical-align: middle } img, video { max-width: 100%; height: auto }`,
}

test.each(Object.entries(sheets))('%s changes nothing inside', (_, sheet) => {
  const before = looks(render(page()).container)
  cleanup()
  const style = document.createElement('style')
  style.textContent = sheet
  document.head.append(style)
  const after = looks(render(page()).container)
  style.remove()
  expect(before.length).toBeGreaterThan(100)
  expect(after.filter((line, index) => line !== before[index])).toEqual([])
})

test('the host restyles by tokens, and by rules of its own', () => {
  const style = document.createElement('style')
  style.textContent = `.tagwright-root { --tagwright-accent: rgb(1, 2, 3) }
    .tagwright-root .tagwright-button.tagwright-button { border-radius: 0 }`
  document.head.append(style)
  const { getByRole } = render(page())
  const button = getComputedStyle(getByRole('button', { name: 'Submit' }))
  expect(button.backgroundColor).toBe('rgb(1, 2, 3)')
  expect(button.borderTopLeftRadius).toBe('0px')
  style.remove()
})

test('a page whose policy allows no inline styles sees no violation', async () => {
  const frame = document.createElement('iframe')
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="style-src 'self'; script-src 'self'"><div id="app"></div>`
  document.body.append(frame)
  await new Promise((resolve) => {
    frame.onload = resolve
  })
  const inside = frame.contentDocument as Document
  const violations: string[] = []
  inside.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective} ${event.blockedURI}`)
  })
  // The policy is alive: a style element is refused.
  const probe = inside.createElement('style')
  probe.textContent = 'body { color: red }'
  inside.head.append(probe)
  await vi.waitFor(() => expect(violations).toHaveLength(1))

  const app = inside.querySelector('#app') as HTMLElement
  const root = createRoot(app)
  root.render(
    <TaskProvider task={task} defaultDocument={demoDocument(4)} nonce="abc">
      <Everything />
      <Popover open onOpenChange={() => {}} anchor={anchor} label="Settings">
        <Button>Inside</Button>
      </Popover>
      <Dialog open onClose={() => {}} title="Skip?">
        <Button>Yes</Button>
      </Dialog>
    </TaskProvider>,
  )
  await vi.waitFor(() => expect(inside.querySelector('dialog[open]')).not.toBeNull())
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(violations).toHaveLength(1)
  root.unmount()
  frame.remove()
})
