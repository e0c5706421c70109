import { defineWidget } from '@tagwright/react'
import type { RankingWidget, SortingWidget } from '@tagwright/schema'
import { groupWidget } from '../group/group-widget.js'
import { optionsHeight } from './options-height.js'
import type { AnyWidgetDefinition } from './read-task.js'

/** Pixels of one row of things in a list, and of what a list has around it. */
const row = 44
const around = 32
/** A row of options, stars, or a line to type in. */
const line = 40

const itemsHeight = ({ items }: RankingWidget | SortingWidget): number =>
  around + (row + 8) * (Array.isArray(items) ? Math.min(items.length, 12) : 3)

/**
 * The widget types that `<Task>` knows by itself; hosts add to or replace this list. Each is loaded
 * when a task uses it: a page of one question brings one question's code.
 */
export const defaultWidgets: readonly AnyWidgetDefinition[] = [
  groupWidget,
  defineWidget({
    type: 'image',
    height: 480,
    load: () => import('@tagwright/image').then(({ imageWidget }) => imageWidget),
  }),
  defineWidget({
    type: 'transcription',
    height: 680,
    load: () => import('@tagwright/audio').then(({ transcriptionWidget }) => transcriptionWidget),
  }),
  defineWidget({
    type: 'video',
    height: 720,
    load: () => import('@tagwright/video').then(({ videoWidget }) => videoWidget),
  }),
  defineWidget({
    type: 'player',
    height: 320,
    load: () => import('@tagwright/video').then(({ playerWidget }) => playerWidget),
  }),
  defineWidget({
    type: 'tags',
    height: optionsHeight,
    load: () => import('@tagwright/fields/tags').then(({ tagsWidget }) => tagsWidget),
  }),
  defineWidget({
    type: 'choice',
    height: optionsHeight,
    load: () => import('@tagwright/fields/choice').then(({ choiceWidget }) => choiceWidget),
  }),
  defineWidget({
    type: 'boolean',
    height: line,
    load: () => import('@tagwright/fields/boolean').then(({ booleanWidget }) => booleanWidget),
  }),
  defineWidget({
    type: 'rating',
    height: line,
    load: () => import('@tagwright/fields/rating').then(({ ratingWidget }) => ratingWidget),
  }),
  defineWidget({
    type: 'number',
    height: line,
    load: () => import('@tagwright/fields/number').then(({ numberWidget }) => numberWidget),
  }),
  defineWidget({
    type: 'date-time',
    height: line,
    load: () => import('@tagwright/fields/date-time').then(({ dateTimeWidget }) => dateTimeWidget),
  }),
  defineWidget({
    type: 'text',
    height: 110,
    load: () => import('@tagwright/fields/text').then(({ textWidget }) => textWidget),
  }),
  defineWidget({
    type: 'caption',
    height: 340,
    load: () => import('@tagwright/fields/caption').then(({ captionWidget }) => captionWidget),
  }),
  defineWidget({
    type: 'translation',
    height: 290,
    load: () =>
      import('@tagwright/fields/translation').then(({ translationWidget }) => translationWidget),
  }),
  defineWidget<RankingWidget>({
    type: 'ranking',
    height: itemsHeight,
    load: () => import('@tagwright/fields/ranking').then(({ rankingWidget }) => rankingWidget),
  }),
  defineWidget<SortingWidget>({
    type: 'sorting',
    height: itemsHeight,
    load: () => import('@tagwright/fields/sorting').then(({ sortingWidget }) => sortingWidget),
  }),
  defineWidget({
    type: 'pairwise',
    height: 220,
    load: () => import('@tagwright/fields/pairwise').then(({ pairwiseWidget }) => pairwiseWidget),
  }),
  defineWidget({
    type: 'best-worst',
    height: 260,
    load: () =>
      import('@tagwright/fields/best-worst').then(({ bestWorstWidget }) => bestWorstWidget),
  }),
  defineWidget({
    type: 'statements',
    height: 360,
    load: () =>
      import('@tagwright/fields/statements').then(({ statementsWidget }) => statementsWidget),
  }),
  defineWidget({
    type: 'question-answer',
    height: 360,
    load: () =>
      import('@tagwright/fields/question-answer').then(
        ({ questionAnswerWidget }) => questionAnswerWidget,
      ),
  }),
  defineWidget({
    type: 'text-spans',
    height: 320,
    load: () =>
      import('@tagwright/fields/text-spans').then(({ textSpansWidget }) => textSpansWidget),
  }),
  defineWidget({
    type: 'taxonomy',
    height: 420,
    load: () => import('@tagwright/fields/taxonomy').then(({ taxonomyWidget }) => taxonomyWidget),
  }),
  defineWidget({
    type: 'transcript-check',
    height: 260,
    load: () =>
      import('@tagwright/fields/transcript-check').then(
        ({ transcriptCheckWidget }) => transcriptCheckWidget,
      ),
  }),
  defineWidget({
    type: 'side-by-side',
    height: 320,
    load: () =>
      import('@tagwright/fields/side-by-side').then(({ sideBySideWidget }) => sideBySideWidget),
  }),
  defineWidget({
    type: 'instructions',
    height: 120,
    load: () =>
      import('@tagwright/fields/instructions').then(({ instructionsWidget }) => instructionsWidget),
  }),
  defineWidget({
    type: 'examples',
    height: 220,
    load: () => import('@tagwright/fields/examples').then(({ examplesWidget }) => examplesWidget),
  }),
  defineWidget({
    type: 'consent',
    height: 60,
    load: () => import('@tagwright/fields/consent').then(({ consentWidget }) => consentWidget),
  }),
  defineWidget({
    type: 'progress',
    height: 40,
    load: () => import('@tagwright/fields/progress').then(({ progressWidget }) => progressWidget),
  }),
]
