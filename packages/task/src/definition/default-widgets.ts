import { transcriptionWidget } from '@tagwright/audio'
import {
  bestWorstWidget,
  booleanWidget,
  captionWidget,
  choiceWidget,
  dateTimeWidget,
  numberWidget,
  pairwiseWidget,
  rankingWidget,
  ratingWidget,
  sortingWidget,
  tagsWidget,
  textWidget,
  translationWidget,
} from '@tagwright/fields'
import { imageWidget } from '@tagwright/image'
import type { AnyWidgetDefinition } from './read-task.js'

/** The widget types that `<Task>` knows by itself; hosts add to or replace this list. */
export const defaultWidgets: readonly AnyWidgetDefinition[] = [
  imageWidget,
  transcriptionWidget,
  tagsWidget,
  choiceWidget,
  booleanWidget,
  ratingWidget,
  numberWidget,
  dateTimeWidget,
  textWidget,
  captionWidget,
  translationWidget,
  rankingWidget,
  sortingWidget,
  pairwiseWidget,
  bestWorstWidget,
]
