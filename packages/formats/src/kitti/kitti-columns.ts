/** The key of what KITTI says beyond the contract, in `extensions`. */
export const kittiExtension = 'net.cvlibs.kitti'

/** The columns of a label file after the type, in order. */
export const kittiColumns = [
  'truncated',
  'occluded',
  'alpha',
  'left',
  'top',
  'right',
  'bottom',
  'height',
  'width',
  'length',
  'x',
  'y',
  'z',
  'rotation_y',
] as const

/** What stands for "not known", as the development kit says. */
export const unknownBox3d = {
  truncated: -1,
  occluded: -1,
  alpha: -10,
  dimensions: [-1, -1, -1],
  location: [-1000, -1000, -1000],
  rotation_y: -10,
} as const
