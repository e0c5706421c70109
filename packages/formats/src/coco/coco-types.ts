/** COCO run lengths: a list of counts, or the same as the reference implementation's string. */
export interface CocoRle {
  size: [height: number, width: number]
  counts: number[] | string
}

/** One entry of `images`. */
export interface CocoImage {
  id: number | string
  width?: number
  height?: number
  file_name?: string
  [member: string]: unknown
}

/** One entry of `annotations`, of any of the COCO tasks that are read here. */
export interface CocoAnnotation {
  id?: number | string
  image_id?: number | string
  category_id?: number | string
  bbox?: number[]
  segmentation?: number[][] | CocoRle
  area?: number
  iscrowd?: number
  keypoints?: number[]
  num_keypoints?: number
  caption?: string
  score?: number
  attributes?: Record<string, unknown>
  [member: string]: unknown
}

/** One entry of `categories`. */
export interface CocoCategory {
  id: number | string
  name?: string
  supercategory?: string
  keypoints?: string[]
  skeleton?: [number, number][]
  [member: string]: unknown
}

/** The key of what COCO says beyond the contract, in `extensions`. */
export const cocoExtension = 'org.cocodataset'
