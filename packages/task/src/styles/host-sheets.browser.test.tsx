import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Task } from '../page/task.js'
import { raccoonTask } from '../testing/example-tasks.js'
import './styles.css'

beforeEach(() => page.viewport(1280, 900))
afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
})

const watched = [
  ...['paddingTop', 'paddingLeft', 'marginTop', 'marginLeft', 'fontSize', 'fontWeight', 'color'],
  ...['fontFamily', 'backgroundColor', 'borderTopWidth', 'borderTopLeftRadius', 'textTransform'],
  ...['letterSpacing', 'display', 'lineHeight', 'boxShadow', 'textAlign', 'boxSizing', 'float'],
  ...['maxWidth', 'verticalAlign', 'listStyleType', 'textDecorationLine', 'opacity'],
  ...['fill', 'stroke'],
] as const

/** How every element looks and where it stands; the lists of selects are drawn by the system. */
function looks(container: HTMLElement): string[] {
  return [...container.querySelectorAll('.tagwright-root *:not(option)')].map((element) => {
    const style = getComputedStyle(element) as unknown as Record<string, string>
    const { width, height, left, top } = element.getBoundingClientRect()
    const place = [width, height, left, top].map((value) => Math.round(value)).join(' ')
    const values = watched.map((name) => `${name}: ${style[name]}`)
    return `${element.localName}.${element.getAttribute('class')} @${place} ${values.join('; ')}`
  })
}

const sheets = {
  'a hostile sheet': `
    * { box-sizing: content-box }
    button { all: revert; padding: 30px }
    img, canvas, svg, video { max-width: 10px; border: 3px solid; margin: 9px }
    section, main, aside, header, footer, nav, article { float: right; padding: 7px; margin: 5px; border: 1px solid red; max-width: 60ch; box-shadow: 0 0 9px red }
    p, h1, h2, h3, h4, ul, ol, li, label, legend, fieldset { margin: 33px; padding: 22px; font-size: 40px; color: red; text-transform: uppercase }
    input, select, textarea { all: revert; width: 300px; height: 90px; margin: 20px }
    kbd, code, b, small { background: black; color: white; padding: 20px; font-size: 40px }
    svg, path, circle, rect { fill: red; stroke: lime }
    div, span, small, output { line-height: 2.5; letter-spacing: 3px; text-align: right; text-transform: uppercase }
    a { color: lime; text-decoration: line-through }`,
  'a sheet that hides, dims and shifts': `
    button, input, select, textarea, label, h2, h3, p, ul, li, section, main, header, footer, aside, svg { display: none }
    body button, main input, div label, div canvas { position: absolute; opacity: .2; transform: scale(.5); pointer-events: none }
    input, select, textarea { appearance: none; visibility: hidden; overflow: scroll }`,
  'Bootstrap’s reboot': `
    *, *::before, *::after { box-sizing: border-box }
    body { line-height: 1.5; font-family: serif }
    h1, h2, h3, h4 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2; font-size: 2rem }
    p, ul, ol, dl { margin-top: 0; margin-bottom: 1rem } ul, ol { padding-left: 2rem }
    a { color: #0d6efd; text-decoration: underline } small { font-size: .875em } label { display: inline-block }
    img, svg { vertical-align: middle } button { border-radius: 0; text-transform: none }
    input, button, select, textarea { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit }
    textarea { resize: vertical } legend { float: left; width: 100%; font-size: 1.5rem; margin-bottom: .5rem }
    kbd { padding: .1875rem .375rem; color: #fff; background-color: #212529; border-radius: .25rem; font-size: .875em }
    code { color: #d63384; font-size: .875em } blockquote { margin: 0 0 1rem } fieldset { min-width: 0; padding: 0; margin: 0; border: 0 }`,
  'Tailwind’s preflight': `
    *, ::before, ::after { box-sizing: border-box; border: 0 solid #e5e7eb; margin: 0; padding: 0 }
    html { line-height: 1.5 } h1, h2, h3, h4 { font-size: inherit; font-weight: inherit }
    ol, ul, menu { list-style: none } a { color: inherit; text-decoration: inherit }
    button, input, select, textarea { font: inherit; color: inherit; background-color: transparent; border-radius: 0; opacity: 1; letter-spacing: inherit }
    img, svg, video, canvas, audio, iframe { display: block; vertical-align: middle } img, video { max-width: 100%; height: auto }
    textarea { resize: vertical } code, kbd { font-family: monospace; font-size: 1em }`,
}

/** The code of the widgets is still to come. */
const patience = { timeout: 15_000 }

async function show(): Promise<HTMLElement> {
  const { container } = render(
    <div style={{ position: 'fixed', insetBlock: 0, left: 0, width: 1280 }} data-host>
      <Task
        task={raccoonTask}
        theme="light"
        defaultInstructionsOpen
        onSkip={() => {}}
        onFlag={() => {}}
      />
    </div>,
  )
  await expect
    .poll(() => container.querySelector('.tagwright-image-static'), patience)
    .not.toBeNull()
  await expect
    .poll(() => container.querySelector('.tagwright-audio-controls'), patience)
    .not.toBeNull()
  await expect.poll(() => container.querySelector('.tagwright-audio-waiting'), patience).toBeNull()
  // What comes after the first paint comes in its own time.
  let parts = 0
  await expect
    .poll(
      () => {
        const before = parts
        parts = container.querySelectorAll('*').length
        return parts > 0 && parts === before
      },
      { interval: 700, timeout: 15_000 },
    )
    .toBe(true)
  return container
}

test.each(Object.entries(sheets))('%s changes nothing on the whole page', async (_, sheet) => {
  const container = await show()
  const before = looks(container)
  expect(before.length).toBeGreaterThan(150)
  const style = document.createElement('style')
  // The host styles its own elements, the page's holder apart.
  style.textContent = sheet
  document.head.append(style)
  const holder = container.querySelector<HTMLElement>('[data-host]')
  holder?.style.setProperty('all', 'initial')
  holder?.style.setProperty('display', 'block')
  holder?.style.setProperty('position', 'fixed')
  holder?.style.setProperty('inset', '0 auto 0 0')
  holder?.style.setProperty('width', '1280px')
  try {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const after = looks(container)
    expect(after.filter((line, index) => line !== before[index]).slice(0, 12)).toEqual([])
    expect(after.length).toBe(before.length)
  } finally {
    style.remove()
  }
})
