import { defineWidget } from '@tagwright/react'
import type { PlayerWidget } from '@tagwright/schema'
import { videoMessages } from '../messages/video-messages.js'
import { PlayerView } from '../player/player-view.js'

/** The plain player as a task's widget of type `player`. */
export const playerWidget = defineWidget<PlayerWidget>({
  type: 'player',
  component: PlayerView,
  messages: videoMessages,
})
