import type { KeyProfile } from './keymap.js'

/**
 * Keys for people who come from elsewhere, as data. They follow those tools' defaults where the job is
 * the same; what a profile does not name keeps its own keys. Left out are Alt with a letter or a sign,
 * which types characters on a Mac, what browsers keep for themselves (Ctrl with N, T, W or a digit), and
 * what a text box needs (select all). Read from the tools' own sources: Label Studio's `keymap.json`,
 * ELAN's `ShortcutsUtil`, the menus of Praat's `TextGridArea` and `FunctionEditor`, oTranscribe's
 * `defaults.json`.
 */
export const keyProfiles: readonly KeyProfile[] = [
  { id: 'tagwright', label: 'core.profile.tagwright', bindings: {} },
  {
    id: 'label-studio',
    label: 'core.profile.label-studio',
    bindings: {
      'task.submit': ['Mod+Enter'],
      // Cmd with Space belongs to a Mac's search.
      'task.skip': ['Ctrl+Space'],
      'annotation.delete': ['Backspace', 'Delete'],
      'annotation.duplicate': ['Mod+D'],
      'selection.clear': ['Escape', 'U'],
      'image.tool-box': ['R'],
      'player.toggle': ['Alt+Space', 'Space'],
      'player.back': ['Mod+B', 'F1'],
      'timeline.back': ['Alt+ArrowLeft', 'Shift+ArrowLeft'],
      'timeline.forward': ['Alt+ArrowRight', 'Shift+ArrowRight'],
      'player.play-unheard': ['Shift+U'],
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
      'image.to-polygon': [],
    },
  },
  {
    id: 'elan',
    label: 'core.profile.elan',
    bindings: {
      // Its annotation mode, with what its segmentation and transcription modes add.
      'player.toggle': ['Ctrl+Space', 'Space'],
      'player.toggle-typing': ['Tab', 'Ctrl+Space'],
      'player.play-segment': ['Shift+Space'],
      'player.around-end': ['Ctrl+Shift+Space', 'F7'],
      'player.loop': ['Mod+L'],
      'player.frame-back': ['Mod+ArrowLeft', ','],
      'player.frame-forward': ['Mod+ArrowRight', '.'],
      'segment.next': ['Alt+ArrowRight', 'Alt+ArrowDown'],
      'segment.previous': ['Alt+ArrowLeft', 'Alt+ArrowUp'],
      'tier.next': ['Mod+ArrowDown', 'ArrowDown'],
      'tier.previous': ['Mod+ArrowUp', 'ArrowUp'],
      'segment.delete': ['Backspace', 'Shift+Delete', 'Delete'],
      'segment.ripple-delete': [],
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
      // Taking a boundary away joins what it parted.
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
      // Its time stamp: here it is the segment's start.
      'segment.start-here': ['Mod+J', 'Mod+['],
      'segment.start-earlier': [],
    },
  },
]
