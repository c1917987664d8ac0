/** How large a wall of 55 inches looks from its place, in the pixels of a desk. */

/** A screen of 55 inches, 16 by 9: width in mm. */
const WIDE = 55 * 25.4 * (16 / Math.hypot(16, 9));
/** A CSS pixel on a desk in mm (1/96 inch), and how far off the reader's eyes are. */
const DESK = {pixel: 25.4 / 96, distance: 600};
export const SCREENS = {
  '1080p': {width: 1920, height: 1080},
  '4K': {width: 3840, height: 2160},
} as const;
export type Screen = keyof typeof SCREENS;
export const METRES = [3, 5, 8] as const;

/** How much smaller a wall looks from its place than the same pixels on a desk. */
export const scaleOf = (screen: Screen, metres: number): number =>
  WIDE / SCREENS[screen].width / (metres * 1000) / (DESK.pixel / DESK.distance);

/** Height of a capital letter in minutes of arc; it is seven tenths of the size of type. */
export const arcOf = (screen: Screen, metres: number, size: number): number =>
  (Math.atan((0.7 * size * (WIDE / SCREENS[screen].width)) / (metres * 1000)) * 180 * 60) / Math.PI;
