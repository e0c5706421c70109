import type { KeyProfile } from './keymap.js'

/**
 * Keys for people who come from elsewhere, as data. They follow those tools' defaults where the job is
 * the same; what a profile does not name keeps its own keys. Alt with a letter is left out, since it
 * types characters on a Mac.
 */
export const keyProfiles: readonly KeyProfile[] = [
  { id: 'tagwright', label: 'core.profile.tagwright', bindings: {} },
  {
    id: 'label-studio',
    label: 'core.profile.label-studio',
    bindings: {
      'task.submit': ['Mod+Enter'],
      'task.skip': ['Mod+Space'],
      'annotation.delete': ['Backspace', 'Delete'],
      'annotation.duplicate': ['Mod+D'],
      'selection.clear': ['Escape', 'U'],
      'image.tool-box': ['R'],
    },
  },
  {
    id: 'cvat',
    label: 'core.profile.cvat',
    bindings: {
      'annotation.delete': ['Delete'],
      'annotation.hide': ['H'],
      'annotation.lock': ['L'],
      'annotation.next': ['Mod+ArrowDown'],
      'annotation.previous': ['Mod+ArrowUp'],
      'image.tool-box': ['N', 'R'],
      'image.tool-pan': [],
      'image.tool-polyline': ['Shift+P'],
    },
  },
  {
    id: 'elan',
    label: 'core.profile.elan',
    bindings: {
      'player.toggle': ['Mod+Space'],
      'player.play-segment': ['Shift+Space'],
      'player.loop': ['Mod+L'],
      'segment.next': ['Alt+ArrowRight', 'Alt+ArrowDown'],
      'segment.previous': ['Alt+ArrowLeft', 'Alt+ArrowUp'],
    },
  },
  {
    id: 'praat',
    label: 'core.profile.praat',
    bindings: {
      // Tab only in the text, where Escape gives it back: elsewhere it would be a trap.
      'player.play-segment-typing': ['Tab'],
      'player.toggle-typing': ['Shift+Tab'],
      'segment.next-typing': [],
      'segment.split': ['Enter', 'Mod+Shift+S'],
      'segment.create': ['Shift+Enter'],
      'segment.merge-previous': ['Alt+Backspace', 'Mod+Shift+M'],
      'segment.next': ['Alt+ArrowRight', 'Alt+ArrowDown'],
      'segment.previous': ['Alt+ArrowLeft', 'Alt+ArrowUp'],
      'timeline.zoom-in': ['Mod+I', '+'],
      'timeline.zoom-out': ['Mod+O', '-'],
      'timeline.fit': ['Mod+A', 'Shift+1'],
    },
  },
  {
    id: 'otranscribe',
    label: 'core.profile.otranscribe',
    bindings: {
      'player.toggle': ['Escape', 'Space'],
      'player.toggle-typing': ['Escape'],
      'player.play-segment-typing': [],
      'text.leave': [],
      'player.back': ['F1'],
      'player.forward': ['F2'],
      'player.slower': ['F3'],
      'player.faster': ['F4'],
    },
  },
]
