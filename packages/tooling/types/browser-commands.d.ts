import type { GestureStep, TouchStep } from '../src/browser/commands.js'

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Plays mouse, wheel and keyboard steps with the browser's real input devices. */
    gesture(steps: GestureStep[]): Promise<void>
    /** Plays touch steps (pan, pinch, long-press) with the browser's touch emulation. */
    touch(steps: TouchStep[]): Promise<void>
    /** Refuses requests whose address contains a word, as on a line that is down, or lets them pass again. */
    refuse(word: string, on: boolean): Promise<void>
    /** Pretends wishes of the device: its own colours, still pictures. */
    pretend(wishes: {
      forcedColors?: 'active' | 'none'
      reducedMotion?: 'reduce' | 'no-preference'
    }): Promise<void>
    /** Serves the fixtures from another origin under `/blocked/`, `/opaque/`, `/open/` or a status; its origin. */
    mediaServer(): Promise<string>
    /** Serves a picture of 40,000 by 30,000 pixels in tiles under `/iiif/2/info.json`, `/iiif/3/info.json`, `/deep.dzi`; its origin. */
    tileServer(): Promise<string>
  }
}
