/** A named position of a skeleton: v is 0 absent, 1 hidden, 2 visible (COCO). */
export interface Keypoint {
  x: number
  y: number
  v: 0 | 1 | 2
}

/** The keypoints of one skeleton, by the names that the label's skeleton declares. */
export interface KeypointsGeometry {
  type: 'keypoints'
  points: Record<string, Keypoint>
}
