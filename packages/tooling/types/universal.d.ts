/**
 * The few names that every JavaScript host has (browser, worker, Node) and that the packages
 * without DOM or Node types may use. Clocks, timers, randomness for ids and the console are left
 * out on purpose: they are injected. Only projects with `lib: ["ES2023"], types: []` include this
 * file, so it never meets the DOM library's own declarations.
 */

interface TextEncoder {
  readonly encoding: string
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare var TextEncoder: { new (): TextEncoder }

interface TextDecoderOptions {
  fatal?: boolean
  ignoreBOM?: boolean
}
interface TextDecoder {
  readonly encoding: string
  readonly fatal: boolean
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string
}
declare var TextDecoder: { new (label?: string, options?: TextDecoderOptions): TextDecoder }

interface URLSearchParams {
  get(name: string): string | null
  has(name: string): boolean
  set(name: string, value: string): void
  toString(): string
}
interface URL {
  hash: string
  host: string
  hostname: string
  href: string
  readonly origin: string
  password: string
  pathname: string
  port: string
  protocol: string
  search: string
  readonly searchParams: URLSearchParams
  username: string
  toString(): string
}
declare var URL: {
  new (url: string | URL, base?: string | URL): URL
  canParse(url: string | URL, base?: string | URL): boolean
}

interface AbortSignal {
  readonly aborted: boolean
  // biome-ignore lint/suspicious/noExplicitAny: the platform's own type.
  readonly reason: any
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}
declare var AbortSignal: { abort(reason?: unknown): AbortSignal }
interface AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}
declare var AbortController: { new (): AbortController }

interface Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
  slice(start?: number, end?: number, contentType?: string): Blob
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
  text(): Promise<string>
}

interface ReadableStreamDefaultReader<R = unknown> {
  readonly closed: Promise<void>
  cancel(reason?: unknown): Promise<void>
  read(): Promise<{ done: false; value: R } | { done: true; value: R | undefined }>
  releaseLock(): void
}
interface ReadableStreamDefaultController<R = unknown> {
  close(): void
  enqueue(chunk?: R): void
  error(reason?: unknown): void
}
interface ReadableStream<R = unknown> {
  readonly locked: boolean
  cancel(reason?: unknown): Promise<void>
  getReader(): ReadableStreamDefaultReader<R>
}
declare var ReadableStream: {
  new <R = unknown>(source?: {
    start?(controller: ReadableStreamDefaultController<R>): void | Promise<void>
    pull?(controller: ReadableStreamDefaultController<R>): void | Promise<void>
    cancel?(reason?: unknown): void | Promise<void>
  }): ReadableStream<R>
}

declare function structuredClone<T>(value: T): T
declare function queueMicrotask(callback: () => void): void
