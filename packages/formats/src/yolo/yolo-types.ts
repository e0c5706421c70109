/** The kinds of YOLO data set: what a row of a label file means. */
export type YoloTask = 'detect' | 'segment' | 'pose' | 'obb'

/** The key of what YOLO says beyond the contract, in `extensions`. */
export const yoloExtension = 'com.ultralytics'

/** How keypoints are laid out in a row. */
export interface KeypointShape {
  count: number
  /** Numbers of one keypoint: x, y and, when 3, visibility. */
  numbers: 2 | 3
}

/** What the files beside the labels say. */
export interface YoloSettings {
  /** Names by class index; undefined when no file states any. */
  names: Map<number, string> | undefined
  task: YoloTask | undefined
  keypoints: KeypointShape | undefined
  keypointNames: string[] | undefined
  /** Split by the path of an image without its ending, from list files. */
  splits: Map<string, string>
  /** Members of data.yaml that are not read, to be written back. */
  rest: Record<string, unknown>
}
