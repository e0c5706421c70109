import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import {
  chromiumArguments,
  findChromium,
} from '../../../../packages/tooling/setup/find-chromium.mjs'

/** Starts Chromium; sound plays without a click first, as tests have no ear for it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArguments, '--autoplay-policy=no-user-gesture-required'],
  })
}

/** A page and what went wrong on it. */
export interface WatchedPage {
  page: Page
  /** Errors of the console, of scripts, and violations of the Content-Security-Policy. */
  faults: string[]
  close(): Promise<void>
}

export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

/** Network trouble that a test makes itself is told by the browser too. */
const made = /net::ERR_CONNECTION_REFUSED|net::ERR_INTERNET_DISCONNECTED|status of 4\d\d/

/** Opens a page in a browser of its own and watches it. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = desktop,
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  context.setDefaultTimeout(15_000)
  const faults: string[] = []
  await context.exposeFunction('__violation', (text: string) => faults.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const told = `CSP ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`
      ;(window as unknown as { __violation(text: string): void }).__violation(told)
    })
  })
  context.on('page', (page) => watch(page, faults))
  const page = await context.newPage()
  return { page, faults, close: () => context.close() }
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    const bad = message.type() === 'error' || message.type() === 'warning'
    if (bad && !made.test(message.text())) faults.push(`${message.type()}: ${message.text()}`)
  })
}
